//! The place of one explorer among those of the same page.

use std::cell::Cell;

thread_local! {
    /// How many explorers this page has seen. It numbers their timing marks and tells nobody anything else.
    static SEEN: Cell<u32> = const { Cell::new(0) };
    /// Whether a living explorer writes the address of the page. There is one address, so there is one owner.
    static ADDRESS_TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// A number, and perhaps the address, until it is dropped.
pub struct Place {
    number: u32,
    owns_address: bool,
}

impl Place {
    /// The next number; the address, if nobody has it.
    pub fn take() -> Self {
        let number = SEEN.get().saturating_add(1);
        SEEN.set(number);
        Self {
            number,
            owns_address: !ADDRESS_TAKEN.replace(true),
        }
    }

    /// One for the first explorer of the page.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Whether this explorer keeps its state in the page's address.
    pub fn owns_address(&self) -> bool {
        self.owns_address
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.owns_address {
            ADDRESS_TAKEN.set(false);
        }
    }
}
