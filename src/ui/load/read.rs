//! The bytes of a file to the ecosystem that they describe, in short tasks. Knows why they may not; refuses to know where they are from
//! and what is asked of it.

use super::progress::Stage;
use super::slices::{Slices, Unwanted};
use crate::ecosystem::{Building, Ecosystem};
use crate::snapshot::{Issue, Parsing, Unreadable};
use crate::steps::reached;

/// Why a file did not open.
pub enum Closed {
    /// It is no snapshot.
    Unreadable(Unreadable),
    /// This device has no memory for it.
    NoRoom,
    /// Nobody waits for it any longer.
    Unwanted,
}

impl From<Unwanted> for Closed {
    fn from(_: Unwanted) -> Self {
        Closed::Unwanted
    }
}

/// Reads records and makes a graph of them; with what was left out or mended.
pub async fn read(bytes: Vec<u8>, slices: &mut Slices) -> Result<(Ecosystem, Vec<Issue>), Closed> {
    // Records take about as much again as their text. Asked for now, a lack of it is a message and not a crash; what is given
    // back here is what the records will get.
    if !has_room(bytes.len()) {
        return Err(Closed::NoRoom);
    }
    let (snapshot, issues) = {
        let mut parsing = Parsing::new(&bytes).map_err(Closed::Unreadable)?;
        let mut broken = None;
        let mut step = |work| match parsing.advance(work) {
            Ok(is_done) => reached(is_done, parsing.share()),
            Err(reason) => {
                broken = Some(reason);
                1.0
            }
        };
        slices.run(Stage::Read, &mut step).await?;
        if let Some(reason) = broken {
            return Err(Closed::Unreadable(reason));
        }
        parsing.finish()
    };
    drop(bytes);
    let mut building = Building::new(snapshot);
    let mut step = |work| reached(building.advance(work), building.share());
    slices.run(Stage::Build, &mut step).await?;
    Ok((building.finish(), issues))
}

/// Whether the device gives that many bytes.
pub fn has_room(bytes: usize) -> bool {
    Vec::<u8>::new().try_reserve_exact(bytes).is_ok()
}
