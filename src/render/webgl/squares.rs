//! Squares by number: four corners each, as two triangles. Knows no shader; whoever draws says what the squares are about.

use js_sys::Uint16Array;
use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer};

/// Squares in one call: as many as indices of two bytes can tell apart.
const MOST: i32 = 16_384;
/// The corners of a square as two triangles.
const CORNERS: [u16; 6] = [0, 1, 2, 2, 1, 3];

/// The indices of all squares of one call.
pub struct Squares {
    gl: Gl,
    indices: WebGlBuffer,
}

impl Squares {
    /// Uploads the indices, once. `None` where the context is lost.
    pub fn new(gl: &Gl) -> Option<Self> {
        let indices: Vec<u16> = (0..MOST)
            .flat_map(|square| {
                CORNERS.map(|corner| u16::try_from(square * 4).unwrap_or_default() + corner)
            })
            .collect();
        let buffer = gl.create_buffer()?;
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&buffer));
        gl.buffer_data_with_array_buffer_view(
            Gl::ELEMENT_ARRAY_BUFFER,
            &Uint16Array::from(indices.as_slice()),
            Gl::STATIC_DRAW,
        );
        Some(Self {
            gl: gl.clone(),
            indices: buffer,
        })
    }

    /// Draws so many squares; `begin` is told the number of the first one of every call.
    pub fn draw(&self, from: i32, count: i32, begin: impl Fn(i32)) {
        let gl = &self.gl;
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&self.indices));
        let mut done = 0;
        while done < count {
            let now = (count - done).min(MOST);
            begin(from.saturating_add(done));
            let corners = now * 6;
            gl.draw_elements_with_i32(Gl::TRIANGLES, corners, Gl::UNSIGNED_SHORT, 0);
            done += now;
        }
    }
}
