//! A world in the memory of the graphics processor: uploaded once, then only what changes. Knows no camera.

use super::loading::Loading;
use super::shaders::ROW_BITS;
use crate::scene::light::{Light, lights, lit, unlit};
use crate::scene::{Kind, States, World};
use js_sys::{Float32Array, Uint8Array, Uint32Array};
use web_sys::{WebGl2RenderingContext as Gl, WebGlTexture};

/// Texels a row.
pub(super) const ROW: usize = 1 << ROW_BITS;
/// Bits of a tie's first index.
const INFERRED: u32 = 0x1000_0000;
const FAINT: u32 = 0x2000_0000;
/// Numbers of a tie: both ends, the bits of its bend, and of how much wider than others it is.
pub(super) const NUMBERS: usize = 4;
/// Worlds with more ties than this are drawn in slices, whose order is then a fair sample of all.
pub const MANY_TIES: i32 = 20_000;
/// Ties at rest of worlds with more than this are kept in a texture: hover and selection do not draw them again.
pub const KEPT_TIES: i32 = 2_000;
/// Things in a texture, one texel each.
#[derive(Default)]
pub struct Items {
    /// Their numbers; none where there are none.
    pub texture: Option<WebGlTexture>,
    /// How many are there.
    pub count: i32,
    /// How many there will be.
    pub all: i32,
}

/// What new states have changed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changed {
    /// Some opacity.
    pub any: bool,
    /// Something that would be otherwise without a selection too.
    pub at_rest: bool,
}

/// A world in textures.
pub struct Store {
    gl: Gl,
    /// x, y, radius, kind of every mark.
    pub places: WebGlTexture,
    /// Opacity now, opacity before, whether the ties are muted, opacity if nothing were selected.
    pub states: WebGlTexture,
    /// Where everything was on screen when the world came; `None` where nothing travels.
    pub from: Option<WebGlTexture>,
    /// Straight ties.
    pub straight: Items,
    /// Bent ties.
    pub bent: Items,
    loading: Loading,
    /// Indices of the marks that are drawn, in the order in which they are.
    pub order: Items,
    /// Ties of the selected mark, or those that a tool tells of: straight, bent.
    pub lit: [Items; 2],
    /// Ties of the mark under the pointer: straight, bent.
    pub hovered: [Items; 2],
    /// Ties among the neighbours of the selected mark, where the others fade: straight, bent.
    pub among: [Items; 2],
    marks: usize,
    texels: Vec<u8>,
}

impl Store {
    /// Uploads a world. `None` when it is more than the device can hold. O(marks + ties).
    pub fn new(gl: &Gl, world: &World) -> Option<Self> {
        let marks = world.marks().len();
        let most = gl.get_parameter(Gl::MAX_TEXTURE_SIZE).ok()?.as_f64()?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "a count of marks is far below 2^52"
        )]
        let rows = marks.div_ceil(ROW) as f64;
        #[expect(
            clippy::cast_precision_loss,
            reason = "a count of ties is far below 2^52"
        )]
        let tie_rows = world.tie_count().div_ceil(ROW) as f64;
        if most < ROW as f64 || rows.max(tie_rows) > most || marks >= INFERRED as usize {
            return None;
        }
        let mut numbers = Vec::with_capacity(marks * 4);
        for mark in world.marks() {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                reason = "the graphics processor reckons in f32"
            )]
            numbers.extend([
                mark.at.x as f32,
                mark.at.y as f32,
                mark.radius as f32,
                mark.kind.index() as f32,
            ]);
        }
        let places = numbers_texture(gl, &numbers)?;
        let texels = vec![0; marks.div_ceil(ROW).max(1) * ROW * 4];
        let states = texture(gl)?;
        let (loading, straight, bent) = Loading::new(gl, world);
        let mut store = Self {
            gl: gl.clone(),
            places,
            states,
            from: None,
            straight,
            bent,
            loading,
            order: Items::default(),
            lit: Default::default(),
            hovered: Default::default(),
            among: Default::default(),
            marks,
            texels,
        };
        if store.ties() <= MANY_TIES {
            store.load(world);
        }
        Some(store)
    }

    /// How many ties there are.
    pub fn ties(&self) -> i32 {
        self.straight.all + self.bent.all
    }

    /// Uploads the next ties of the world; whether there are more.
    pub fn load(&mut self, world: &World) -> bool {
        self.loading
            .advance(&self.gl, world, [&mut self.straight, &mut self.bent])
    }

    /// Takes over the states of the moment but for what the pointer is on: opacities, of which those before are kept a
    /// share `fade` of the way to those so far, the order of the marks, the ties of the selection. Says what has
    /// changed. O(marks + ties of the selection's neighbours).
    pub fn set_states(&mut self, world: &World, states: &States, fade: f32) -> Changed {
        let lights = lights(world, states);
        let mut changed = Changed::default();
        for ((texel, light), mark) in self
            .texels
            .as_chunks_mut::<4>()
            .0
            .iter_mut()
            .zip(&lights)
            .zip(world.marks())
        {
            let [to, from, muted, rest] = texel;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "shares of 255"
            )]
            let (now, next, alone) = (
                (f32::from(*from) + (f32::from(*to) - f32::from(*from)) * fade).round() as u8,
                (light.opacity() * 255.0).round() as u8,
                (unlit(states.presence(mark.key), false).opacity() * 255.0).round() as u8,
            );
            let mutes = !states.muted.is_empty() && states.muted.contains(&mark.key);
            let mute = if mutes { 255 } else { 0 };
            changed.any |= now != next;
            changed.at_rest |= (*rest, *muted) != (alone, mute);
            (*from, *to, *muted, *rest) = (now, next, mute, alone);
        }
        bytes_texture(&self.gl, &self.states, &self.texels);
        self.set_order(world, &lights);
        let chosen = crate::scene::light::chosen(world, states);
        let lit = gathered(&self.gl, world, &lit(world, states));
        replace(&self.gl, &mut self.lit, lit);
        let among = match chosen.filter(|_| states.focus_selection) {
            Some(chosen) if self.ties() > KEPT_TIES => among(&self.gl, world, chosen, &lights),
            _ => Default::default(),
        };
        replace(&self.gl, &mut self.among, among);
        changed
    }

    /// Faded marks at the bottom, then those at rest, lit, selected; by kind within. O(marks).
    fn set_order(&mut self, world: &World, lights: &[Light]) {
        const KINDS: usize = Kind::ALL.len();
        let mut shelves: Vec<Vec<u32>> = vec![Vec::new(); 5 * KINDS];
        let texels = self.texels.as_chunks::<4>().0;
        for (((index, mark), light), texel) in (0_u32..).zip(world.marks()).zip(lights).zip(texels)
        {
            let level = match light {
                // What fades out is still there.
                Light::Hidden if texel[1] == 0 => continue,
                Light::Hidden => 0,
                Light::Faded | Light::Gone => 1,
                Light::Rest => 2,
                Light::Lit => 3,
                Light::Chosen => 4,
            };
            if let Some(shelf) = shelves.get_mut(level * KINDS + mark.kind.index()) {
                shelf.push(index);
            }
        }
        let order = items(&self.gl, &shelves.concat(), &ONE);
        let old = std::mem::replace(&mut self.order, order);
        self.gl.delete_texture(old.texture.as_ref());
    }

    /// The ties of the mark under the pointer, or the tie under it. O(its ties).
    pub fn set_hovered(&mut self, world: &World, index: Option<usize>, tie: Option<u32>) {
        let touching = index.map(|index| world.links().of(index));
        let hovered = gathered(&self.gl, world, touching.unwrap_or(tie.as_slice()));
        replace(&self.gl, &mut self.hovered, hovered);
    }

    /// Where every mark was on screen: x, y and radius in pixels, the radius 0 where it was not there.
    pub fn set_from(&mut self, places: &[[f32; 4]]) {
        if let Some(old) = self.from.take() {
            self.gl.delete_texture(Some(&old));
        }
        if places.len() == self.marks {
            self.from = numbers_texture(&self.gl, places.as_flattened());
        }
    }

    /// Other places than those of the world: for what is leaving.
    pub fn set_places(&mut self, places: &[[f32; 4]]) {
        if let Some(texture) = numbers_texture(&self.gl, places.as_flattened()) {
            self.gl.delete_texture(Some(&self.places));
            self.places = texture;
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let gl = &self.gl;
        for texture in [Some(&self.places), Some(&self.states), self.from.as_ref()] {
            gl.delete_texture(texture);
        }
        for items in [&self.order, &self.straight, &self.bent]
            .into_iter()
            .chain(&self.lit)
            .chain(&self.hovered)
            .chain(&self.among)
        {
            gl.delete_texture(items.texture.as_ref());
        }
    }
}

/// Ties by their numbers, straight and bent.
fn gathered(gl: &Gl, world: &World, all: &[u32]) -> [Items; 2] {
    [false, true].map(|bent| {
        let mut numbers = Vec::new();
        for number in all {
            if let Some(link) = world
                .link(*number)
                .filter(|link| (link.bend != 0.0) == bent)
            {
                push(&mut numbers, link);
            }
        }
        items(gl, &numbers, &TIE)
    })
}

/// The ties among the lit neighbours of a mark, straight and bent. O(ties of the neighbours).
fn among(gl: &Gl, world: &World, chosen: usize, lights: &[Light]) -> [Items; 2] {
    let is_lit = |index: usize| lights.get(index) == Some(&Light::Lit);
    let mut numbers = [Vec::new(), Vec::new()];
    for one in world.links().neighbours(chosen).filter(|one| is_lit(*one)) {
        for number in world.links().of(one) {
            // Each once: from its first end.
            let Some(link) = world
                .link(*number)
                .filter(|link| link.a == one && is_lit(link.b))
            else {
                continue;
            };
            let [straight, bent] = &mut numbers;
            push(if link.bend == 0.0 { straight } else { bent }, link);
        }
    }
    numbers.map(|numbers| items(gl, &numbers, &TIE))
}

pub(super) fn push(numbers: &mut Vec<u32>, link: &crate::scene::links::Link) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are fewer marks than 2^28, and the graphics processor reckons in f32"
    )]
    let (a, b, bend, wider) = (
        link.a as u32,
        link.b as u32,
        link.bend as f32,
        (link.width - 1.0) as f32,
    );
    let flags = if link.inferred { INFERRED } else { 0 } | if link.faint { FAINT } else { 0 };
    numbers.extend([a | flags, b, bend.to_bits(), wider.to_bits()]);
}

/// How many numbers a texel has, and what the graphics processor calls that.
struct Texel {
    numbers: usize,
    internal: u32,
    format: u32,
}

const ONE: Texel = Texel {
    numbers: 1,
    internal: Gl::R32UI,
    format: Gl::RED_INTEGER,
};
const TIE: Texel = Texel {
    numbers: NUMBERS,
    internal: Gl::RGBA32UI,
    format: Gl::RGBA_INTEGER,
};

/// Whole numbers, so many a texel. A few are in a short row, many in whole ones.
fn items(gl: &Gl, numbers: &[u32], texel: &Texel) -> Items {
    let all = numbers.len() / texel.numbers;
    if all == 0 {
        return Items::default();
    }
    let (width, rows) = (all.min(ROW), all.div_ceil(ROW));
    let Some(texture) = texture(gl) else {
        return Items::default();
    };
    let room = u32::try_from(width * rows * texel.numbers).unwrap_or(u32::MAX);
    let texels = Uint32Array::new_with_length(room);
    let filled = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    texels.subarray(0, filled).copy_from(numbers);
    // It fails only where the context is lost, and then everything is made anew.
    let _ = gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
        Gl::TEXTURE_2D,
        0,
        texel.internal.cast_signed(),
        count(width),
        count(rows),
        0,
        texel.format,
        Gl::UNSIGNED_INT,
        Some(&texels),
    );
    Items {
        texture: Some(texture),
        count: count(all),
        all: count(all),
    }
}

/// Puts others in the place of some, and gives back the memory of those.
fn replace(gl: &Gl, old: &mut [Items; 2], new: [Items; 2]) {
    for items in std::mem::replace(old, new) {
        gl.delete_texture(items.texture.as_ref());
    }
}

pub(super) fn count(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

pub(super) fn texture(gl: &Gl) -> Option<WebGlTexture> {
    let texture = gl.create_texture()?;
    gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
    for (name, value) in [
        (Gl::TEXTURE_MIN_FILTER, Gl::NEAREST),
        (Gl::TEXTURE_MAG_FILTER, Gl::NEAREST),
        (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
        (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
    ] {
        gl.tex_parameteri(Gl::TEXTURE_2D, name, value.cast_signed());
    }
    Some(texture)
}

/// Four numbers a texel.
fn numbers_texture(gl: &Gl, numbers: &[f32]) -> Option<WebGlTexture> {
    let texture = texture(gl)?;
    let rows = (numbers.len() / 4).div_ceil(ROW).max(1);
    let texels = Float32Array::new_with_length(u32::try_from(rows * ROW * 4).ok()?);
    let filled = texels.subarray(0, u32::try_from(numbers.len()).ok()?);
    filled.copy_from(numbers);
    gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
        Gl::TEXTURE_2D,
        0,
        Gl::RGBA32F.cast_signed(),
        count(ROW),
        count(rows),
        0,
        Gl::RGBA,
        Gl::FLOAT,
        Some(&texels),
    )
    .ok()?;
    Some(texture)
}

/// Four bytes a texel, whole rows.
fn bytes_texture(gl: &Gl, texture: &WebGlTexture, bytes: &[u8]) {
    gl.bind_texture(Gl::TEXTURE_2D, Some(texture));
    let rows = bytes.len() / 4 / ROW;
    // It fails only where the context is lost, and then everything is made anew.
    let _ = gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
        Gl::TEXTURE_2D,
        0,
        Gl::RGBA8.cast_signed(),
        count(ROW),
        count(rows),
        0,
        Gl::RGBA,
        Gl::UNSIGNED_BYTE,
        Some(&Uint8Array::from(bytes)),
    );
}

/// An index for a shader; nobody is -1.
pub(super) fn number(index: Option<usize>) -> i32 {
    index
        .and_then(|index| i32::try_from(index).ok())
        .unwrap_or(-1)
}
