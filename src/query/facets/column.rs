//! The values of one facet for every node, as two flat lists.

/// By node, which options it has (compressed sparse rows): four bytes a node and four a value.
pub(super) struct Column {
    /// By node: where its values begin; one more than there are nodes.
    starts: Vec<u32>,
    /// Numbers of options; within a node ascending, each once.
    values: Vec<u32>,
}

impl Column {
    /// A column without nodes, and room for that many.
    pub(super) fn with_capacity(nodes: usize) -> Column {
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        Column {
            starts,
            values: Vec::new(),
        }
    }

    /// Appends a node with its values, in any order.
    pub(super) fn push(&mut self, values: impl IntoIterator<Item = u32>) {
        let begin = self.values.len();
        for value in values {
            let rest = self.values.get(begin..).unwrap_or_default();
            if let Err(at) = rest.binary_search(&value) {
                self.values.insert(begin + at, value);
            }
        }
        self.starts
            .push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    /// How many nodes have each of `options` options.
    pub(super) fn totals(&self, options: usize) -> Vec<usize> {
        let mut totals = vec![0; options];
        for value in &self.values {
            if let Some(total) = totals.get_mut(*value as usize) {
                *total += 1;
            }
        }
        totals
    }

    /// Gives the options other numbers; `numbers` keeps their order.
    pub(super) fn renumber(&mut self, numbers: &[u32]) {
        for value in &mut self.values {
            *value = numbers.get(*value as usize).copied().unwrap_or_default();
        }
        self.values.shrink_to_fit();
    }

    /// The values of every node, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.starts
            .iter()
            .zip(self.starts.iter().skip(1))
            .map(|(start, end)| {
                self.values
                    .get(*start as usize..*end as usize)
                    .unwrap_or_default()
            })
    }
}
