//! What the clock on the wall says.

/// The hour, 0 to 23, and the minute, where the reader is.
pub fn hour_and_minute() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_hours(), now.get_minutes())
}
