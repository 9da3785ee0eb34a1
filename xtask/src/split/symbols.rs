//! Where in memory the linker put what: its map, which `build.rs` asks it for.
//! Knows names of sections and numbers; knows nothing of what is there, nor of who reads it.

use std::ops::Range;

/// A symbol of more bytes is a file that was compiled in. Code reads such a one from its start or from its end, and has no number
/// of a place in the midst of it: a number that would be one counts something else.
const LONG: u32 = 4096;

/// As far from where a symbol begins or ends as code counts from: compilers begin before a table whose first rows nobody asks for.
const EDGE: u32 = 64;

/// One thing in memory, as the linker knows it.
#[derive(Clone)]
pub struct Symbol {
    /// Its addresses.
    pub place: Range<u32>,
    /// Whether nobody ever writes there.
    pub is_read_only: bool,
    /// Whether the linker has put texts together there, each of which is read to the zero at its end.
    is_texts: bool,
}

/// All of them, in the order of their addresses.
pub struct Symbols(Vec<Symbol>);

impl Symbols {
    /// Those of a map. What it says of code and of the file is of no interest.
    pub fn read(map: &str) -> Self {
        let mut symbols: Vec<Symbol> = map.lines().filter_map(symbol).collect();
        symbols.sort_by_key(|symbol| symbol.place.start);
        Self(symbols)
    }

    /// The same with each text by itself, where texts are put together.
    pub fn by_texts(&self, values: impl Fn(&Range<u32>) -> Vec<u8>) -> Self {
        let mut all = Vec::with_capacity(self.0.len());
        for symbol in &self.0 {
            let mut rest = symbol.clone();
            if symbol.is_texts {
                for (value, end) in values(&symbol.place)
                    .into_iter()
                    .zip(rest.place.start + 1..)
                {
                    if value == 0 {
                        let mut text = symbol.clone();
                        text.place = rest.place.start..end;
                        rest.place.start = end;
                        all.push(text);
                    }
                }
            }
            if !rest.place.is_empty() {
                all.push(rest);
            }
        }
        Self(all)
    }

    pub fn all(&self) -> &[Symbol] {
        &self.0
    }

    /// What a number in data points at.
    pub fn pointed_at(&self, number: u32) -> Option<usize> {
        let at = self.begun_by(number).checked_sub(1)?;
        let Symbol { place, .. } = self.0.get(at)?;
        let is_edge = number - place.start < EDGE || place.end.saturating_sub(number) < EDGE;
        let is_in = place.contains(&number) && (place.end - place.start <= LONG || is_edge);
        is_in.then_some(at)
    }

    /// What a number in code may be counted from: what it points at, what ends there (loops that count up to nothing begin with an
    /// end; those of texts nobody asks for), and where nothing begins there, what begins a little later.
    pub fn counted_from(&self, number: u32) -> Range<usize> {
        let after = self.begun_by(number);
        let symbol = |at: usize| self.0.get(at);
        let last = after.checked_sub(1).and_then(symbol);
        let begins = last.is_some_and(|it| it.place.start == number);
        let ended = after.checked_sub(1 + usize::from(begins));
        let ends =
            (ended.and_then(symbol)).is_some_and(|it| it.place.end == number && !it.is_texts);
        let first = ended.filter(|_| ends).or(self.pointed_at(number));
        let reach = number.saturating_add(EDGE - 1);
        first.unwrap_or(after)..if begins { after } else { self.begun_by(reach) }
    }

    /// How many begin at an address or before.
    fn begun_by(&self, address: u32) -> usize {
        (self.0).partition_point(|symbol| symbol.place.start <= address)
    }
}

/// `  103498   2f40e3       3c         program.o:(.rodata.NAME)`: address, place in the file, length, and the section.
fn symbol(line: &str) -> Option<Symbol> {
    let mut words = line.split_whitespace();
    let mut number = || u32::from_str_radix(words.next()?, 16).ok();
    let (start, _, length) = (number()?, number()?, number()?);
    let (_, section) = line.strip_suffix(')')?.rsplit_once(":(")?;
    (length > 0).then(|| Symbol {
        place: start..start.saturating_add(length),
        is_read_only: section == ".rodata" || section.starts_with(".rodata."),
        is_texts: line.contains("<internal>:("),
    })
}

#[cfg(test)]
mod tests {
    use super::Symbols;

    const MAP: &str = "
    Addr      Off     Size Out     In      Symbol
       -     5da4f      161         a.o:(_ZN4mainE)
       0        0        0         __stack_pointer
  100000   2f0c41    5b0d8 .rodata
  100000   2f0c4b     3486         <internal>:(.rodata)
  103488   2f40d3       10         a.o:(.rodata..Lanon.d8.1)
  103488   2f40d3       10                 .Lanon.d8.1
  103498   2f40f7     2000         a.o:(.rodata..Lanon.d8.2)
  1054b0   2f61f7        4         a.o:(.data.rel.STATE)";

    #[test]
    fn a_map_says_what_is_where() {
        let symbols = Symbols::read(MAP);
        let places: Vec<_> = symbols.all().iter().map(|it| it.place.clone()).collect();
        assert_eq!(
            places,
            [
                0x10_0000..0x10_3486,
                0x10_3488..0x10_3498,
                0x10_3498..0x10_5498,
                0x10_54b0..0x10_54b4
            ]
        );
        let writable: Vec<_> = symbols.all().iter().map(|it| !it.is_read_only).collect();
        assert_eq!(writable, [false, false, false, true]);
    }

    #[test]
    fn texts_that_were_put_together_are_each_by_itself() {
        let values = |place: &std::ops::Range<u32>| {
            let mut values = vec![b'x'; place.len()];
            (values[3], values[4]) = (0, 0);
            values
        };
        let symbols = Symbols::read(MAP).by_texts(values);
        let places: Vec<_> = symbols.all().iter().map(|it| it.place.clone()).collect();
        let texts = [
            0x10_0000..0x10_0004,
            0x10_0004..0x10_0005,
            0x10_0005..0x10_3486,
        ];
        assert_eq!(places[..3], texts);
        assert_eq!(places.len(), 6);
        assert_eq!(symbols.counted_from(0x10_0004), 1..2);
    }

    #[test]
    fn a_number_means_what_is_there_and_what_may_be_counted_from_there() {
        let symbols = Symbols::read(MAP);
        for (number, pointed_at, counted_from) in [
            (0, None, 0..0),
            (0x10_3485, Some(0), 0..3), // in the midst, or a little before the next
            (0x10_3486, None, 1..3),    // the end of texts
            (0x10_3488, Some(1), 1..2),
            (0x10_3498, Some(2), 1..3), // the end of one and the start of another
            (0x10_3499, Some(2), 2..3),
            (0x10_5498, None, 2..4),
            (0x10_4000, None, 3..3), // in the midst of a long one
            (0x10_5497, Some(2), 2..4),
            (0x10_54b4, None, 3..4),
            (0x10_54b5, None, 4..4),
        ] {
            assert_eq!(symbols.pointed_at(number), pointed_at, "{number:x}");
            assert_eq!(symbols.counted_from(number), counted_from, "{number:x}");
        }
    }
}
