//! Ties drawn so far, in a texture: a slice a frame until they are all there. Knows for which moment, not how.

use super::Shot;
use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlTexture};

/// Ties in the very first slice; later ones are larger where the last frames were quick, smaller where they were not.
const FIRST_SLICE: i32 = 12_000;
/// No slice is smaller.
const LEAST_SLICE: i32 = 4_000;
/// A frame that takes longer than this, in milliseconds, was not quick.
const QUICK_MS: f64 = 26.0;

/// A texture as large as the canvas.
pub struct Kept {
    gl: Gl,
    frame: WebGlFramebuffer,
    /// What is drawn.
    pub texture: WebGlTexture,
    /// Width and height in device pixels.
    pub size: (i32, i32),
    /// How many ties are drawn.
    pub done: i32,
    /// What they were drawn for.
    of: Vec<f32>,
    slice: i32,
    last: f64,
}

impl Kept {
    /// An empty one. `None` where the device has no room for it.
    pub fn new(gl: &Gl, size: (i32, i32)) -> Option<Self> {
        let (texture, frame) = (gl.create_texture()?, gl.create_framebuffer()?);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::RGBA8, size.0, size.1);
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&frame));
        gl.framebuffer_texture_2d(
            Gl::FRAMEBUFFER,
            Gl::COLOR_ATTACHMENT0,
            Gl::TEXTURE_2D,
            Some(&texture),
            0,
        );
        Some(Self {
            gl: gl.clone(),
            frame,
            texture,
            size,
            done: 0,
            of: Vec::new(),
            slice: FIRST_SLICE,
            last: 0.0,
        })
    }

    /// What is drawn from now on is kept here, from the beginning if it is another moment than before; `version` counts
    /// what makes it another one besides the camera. Gives how many ties may be drawn now.
    pub fn begin(&mut self, shot: &Shot, version: f32) -> i32 {
        self.gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.frame));
        let camera = shot.camera;
        let of: Vec<f32> = [
            camera.zoom,
            camera.offset.x,
            camera.offset.y,
            shot.travel,
            shot.ratio,
        ]
        .into_iter()
        .map(|number| number as f32)
        .chain([version])
        .collect();
        let quick = shot.now - self.last < QUICK_MS;
        self.last = shot.now;
        if self.of != of {
            self.of = of;
            self.done = 0;
            self.gl.clear(Gl::COLOR_BUFFER_BIT);
        } else if quick {
            self.slice = self.slice.saturating_mul(2);
        } else {
            self.slice = (self.slice / 2).max(LEAST_SLICE);
        }
        self.slice
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.gl.delete_framebuffer(Some(&self.frame));
        self.gl.delete_texture(Some(&self.texture));
    }
}
