//! The ties of a world on their way to the graphics processor: so many at a time that no frame is late. Knows textures, not
//! what is drawn from them.

use super::store::{Items, MANY_TIES, NUMBERS, ROW, count, push, texture};
use crate::scene::World;
use js_sys::Uint32Array;
use web_sys::WebGl2RenderingContext as Gl;

/// So many ties are uploaded at a time: whole rows.
const PORTION: usize = 16 * ROW;
/// A step through the ties that visits distant ones one after the other: a prime beside the golden section of 2³².
const STRIDE: usize = 2_654_435_761;

/// How far it is.
pub struct Loading {
    /// How many ties have been looked at.
    step: usize,
    /// Numbers of straight and bent ones that do not fill a row yet.
    rest: [Vec<u32>; 2],
}

impl Loading {
    /// Room for the ties of a world, straight and bent.
    pub fn new(gl: &Gl, world: &World) -> (Self, Items, Items) {
        let all = world.links().all();
        let bent = all.iter().filter(|link| link.bend != 0.0).count();
        let loading = Self {
            step: 0,
            rest: Default::default(),
        };
        (loading, room(gl, all.len() - bent), room(gl, bent))
    }

    /// Uploads the next ones, those of few ties all at once; whether there are more.
    pub fn advance(&mut self, gl: &Gl, world: &World, items: [&mut Items; 2]) -> bool {
        let all = world.links().all();
        let spread = all.len() > usize::try_from(MANY_TIES).unwrap_or(usize::MAX)
            && !all.len().is_multiple_of(STRIDE);
        let until = all.len().min(self.step + PORTION);
        if self.step == until {
            return false;
        }
        let [straight, bent] = &mut self.rest;
        for step in self.step..until {
            let number = if spread {
                spread_out(step, all.len())
            } else {
                step
            };
            if let Some(link) = all.get(number) {
                push(
                    if link.bend == 0.0 {
                        &mut *straight
                    } else {
                        &mut *bent
                    },
                    link,
                );
            }
        }
        self.step = until;
        let is_last = until == all.len();
        for (numbers, items) in self.rest.iter_mut().zip(items) {
            put(gl, numbers, items, is_last);
        }
        !is_last
    }
}

/// The place that a step visits: every one of `count` once, neighbours far apart.
fn spread_out(step: usize, count: usize) -> usize {
    let place = (step as u64).wrapping_mul(STRIDE as u64) % count as u64;
    usize::try_from(place).unwrap_or_default()
}

/// A texture with room for so many ties: few are in a short row, many in whole ones.
fn room(gl: &Gl, all: usize) -> Items {
    let texture = if all == 0 { None } else { texture(gl) };
    if texture.is_none() {
        return Items::default();
    }
    let (width, rows) = (count(all.min(ROW)), count(all.div_ceil(ROW)));
    gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::RGBA32UI, width, rows);
    Items {
        texture,
        count: 0,
        all: count(all),
    }
}

/// Puts numbers behind those that are there: whole rows, and what is left only at the end.
fn put(gl: &Gl, numbers: &mut Vec<u32>, items: &mut Items, is_last: bool) {
    gl.bind_texture(Gl::TEXTURE_2D, items.texture.as_ref());
    let row = ROW * NUMBERS;
    let whole = numbers.len() / row * row;
    let (rows, left) = numbers.split_at(whole);
    let mut upload = |numbers: &[u32], width: usize| {
        let ties = numbers.len() / NUMBERS;
        if ties == 0 || items.texture.is_none() {
            return;
        }
        // It fails only where the context is lost, and then everything is made anew.
        let _ = gl.tex_sub_image_2d_with_i32_and_i32_and_u32_and_type_and_opt_array_buffer_view(
            Gl::TEXTURE_2D,
            0,
            0,
            items.count / count(ROW),
            count(width),
            count(ties / width),
            Gl::RGBA_INTEGER,
            Gl::UNSIGNED_INT,
            Some(&Uint32Array::from(numbers)),
        );
        items.count += count(ties);
    };
    upload(rows, ROW);
    if is_last {
        upload(left, left.len() / NUMBERS);
        numbers.clear();
        numbers.shrink_to_fit();
    } else {
        numbers.drain(..whole);
    }
}
