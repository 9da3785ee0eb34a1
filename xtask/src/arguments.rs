//! The words after a command: flags, and flags with a value.

use crate::Outcome;

/// What the reader typed after the command's name.
pub struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        // `--port=1` and `--port 1` are the same thing.
        let words = words
            .flat_map(|word| match word.split_once('=') {
                Some((flag, value)) if flag.starts_with("--") => {
                    vec![flag.to_owned(), value.to_owned()]
                }
                _ => vec![word],
            })
            .collect();
        Self { words }
    }

    /// Takes `--flag` out; says whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    /// Takes every `--name VALUE` out.
    pub fn values(&mut self, name: &str) -> Outcome<Vec<String>> {
        let mut values = Vec::new();
        let mut rest = Vec::new();
        let mut words = std::mem::take(&mut self.words).into_iter();
        while let Some(word) = words.next() {
            if word == name {
                let value = words
                    .next()
                    .ok_or_else(|| format!("`{name}` needs a value after it"))?;
                values.push(value);
            } else {
                rest.push(word);
            }
        }
        self.words = rest;
        Ok(values)
    }

    /// Whatever is left was not understood.
    pub fn end(self) -> Outcome {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(format!(
                "`{word}` is not understood here; `cargo xtask help` lists what is"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn values_repeat_and_take_both_spellings() {
        let mut words = arguments("--only fmt --only=tidy");
        assert_eq!(words.values("--only").unwrap(), ["fmt", "tidy"]);
        assert!(words.end().is_ok());
    }

    #[test]
    fn what_is_left_is_an_error() {
        assert!(arguments("--olny fmt").end().is_err());
        assert!(arguments("--only").values("--only").is_err());
    }
}
