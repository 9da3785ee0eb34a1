//! What keys mean while something is presented: those of a clicker, and those of who stands at the keyboard. Pure.

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next step.
    Next,
    /// The step before.
    Previous,
    /// The first step.
    First,
    /// The last step.
    Last,
    /// The whole screen, or no longer.
    Full,
    /// Nothing but black, or no longer.
    Black,
    /// Nothing but white, or no longer.
    White,
    /// Starts the timer, or stops it.
    Timer,
    /// The timer begins at nothing again.
    Reset,
    /// Notes over the picture, or no longer.
    Notes,
    /// Notes in a window of their own, or no longer.
    Window,
    /// The other language.
    Language,
    /// One level out.
    Out,
}

/// What a key means, by its name (UI Events, `key`). `shifted` says whether Shift is held.
pub fn command(key: &str, shifted: bool) -> Option<Command> {
    Some(match key {
        " " | "Spacebar" if shifted => Command::Previous,
        "PageDown" | "ArrowRight" | "ArrowDown" | " " | "Spacebar" | "Enter" => Command::Next,
        "PageUp" | "ArrowLeft" | "ArrowUp" | "Backspace" => Command::Previous,
        "Home" => Command::First,
        "End" => Command::Last,
        "f" | "F" | "F5" => Command::Full,
        // Clickers have a key for black: it sends one of these.
        "b" | "B" | "." => Command::Black,
        "w" | "W" | "," => Command::White,
        "t" | "T" if shifted => Command::Reset,
        "t" | "T" => Command::Timer,
        "r" | "R" => Command::Reset,
        "n" | "N" => Command::Notes,
        "p" | "P" => Command::Window,
        "l" | "L" => Command::Language,
        "Escape" => Command::Out,
        _ => return None,
    })
}

/// Whether a key brings a covered picture back: every key does, but for those that are only held.
pub fn uncovers(key: &str) -> bool {
    !matches!(
        key,
        "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock"
    )
}

#[cfg(test)]
mod tests {
    use super::{Command, command, uncovers};

    #[test]
    fn a_clicker_walks_and_makes_it_black() {
        // Logitech, Kensington and their like send these four.
        assert_eq!(command("PageDown", false), Some(Command::Next));
        assert_eq!(command("PageUp", false), Some(Command::Previous));
        assert_eq!(command(".", false), Some(Command::Black));
        assert_eq!(command("b", false), Some(Command::Black));
        assert_eq!(command("F5", false), Some(Command::Full));
        assert_eq!(command("Escape", false), Some(Command::Out));
    }

    #[test]
    fn a_letter_means_the_same_with_shift_but_for_the_timer() {
        for key in ["f", "b", "w", "n", "p", "l"] {
            assert_eq!(command(&key.to_uppercase(), true), command(key, false));
        }
        assert_eq!(command("t", false), Some(Command::Timer));
        assert_eq!(command("T", true), Some(Command::Reset));
        assert_eq!(command(" ", true), Some(Command::Previous));
        assert_eq!(command("x", false), None);
    }

    #[test]
    fn a_key_that_is_only_held_brings_nothing_back() {
        assert!(uncovers("PageDown") && uncovers("x"));
        assert!(!uncovers("Shift") && !uncovers("Control"));
    }
}
