//! Keeping some records of a list and dropping others, a few at a time.

/// Where sorting out a list has come to.
#[derive(Clone, Copy, Default)]
pub(super) struct Sieve {
    next: usize,
    kept: usize,
}

impl Sieve {
    /// `Vec::retain_mut` for the next `work` records, which are given with their number; whether all are done.
    pub(super) fn pass<T>(
        &mut self,
        records: &mut Vec<T>,
        work: usize,
        mut keep: impl FnMut(&mut T, usize) -> bool,
    ) -> bool {
        let until = records.len().min(self.next.saturating_add(work));
        while self.next < until {
            if records
                .get_mut(self.next)
                .is_some_and(|record| keep(record, self.next))
            {
                records.swap(self.kept, self.next);
                self.kept += 1;
            }
            self.next += 1;
        }
        let is_done = until == records.len();
        if is_done {
            records.truncate(self.kept);
            *self = Sieve::default();
        }
        is_done
    }
}
