//! Ties drawn so far, in a texture: a slice a frame until they are all there. Knows for which moment, not how.

use super::Shot;
use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlSync, WebGlTexture};

/// Ties in the very first slice; later ones are larger where the last frames were quick, smaller where they were not.
const FIRST_SLICE: i32 = 4_000;
/// No slice is smaller.
const LEAST_SLICE: i32 = 1_000;
/// A slice that is drawn within this, in milliseconds, was quick: by the next frame, that is.
const QUICK_MS: f64 = 26.0;
/// One that takes longer than this holds up what the reader does meanwhile.
const SLOW_MS: f64 = 60.0;

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
    /// When the last slice was handed over, and what says that it is drawn. Frames do not: a browser takes some without
    /// drawing them.
    sent: Option<(f64, WebGlSync)>,
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
            sent: None,
        })
    }

    /// What is drawn from now on is kept here, from the beginning if it is another moment than before; `version` counts
    /// what makes it another one besides the camera. Gives how many ties may be drawn now; `None` while the last slice is
    /// still being drawn: more would only wait behind it, and so would all that the reader does.
    pub fn begin(&mut self, shot: &Shot, version: f32) -> Option<i32> {
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
        let has_moved = self.of.get(..5) != of.get(..5);
        if self.is_drawing(shot.now) && !has_moved {
            return None;
        }
        self.gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.frame));
        if self.of != of {
            self.of = of;
            self.done = 0;
            self.gl.clear(Gl::COLOR_BUFFER_BIT);
        }
        Some(self.slice)
    }

    /// A slice is handed over.
    pub fn send(&mut self, now: f64) {
        let gl = &self.gl;
        let sync = gl.fence_sync(Gl::SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
        self.forget();
        self.sent = sync.map(|sync| (now, sync));
    }

    /// Whether the last slice is still being drawn. Once it is there, what it took decides how large the next one is.
    fn is_drawing(&mut self, now: f64) -> bool {
        let Some((sent, sync)) = &self.sent else {
            return false;
        };
        let status = self.gl.get_sync_parameter(sync, Gl::SYNC_STATUS);
        if status.as_f64() != Some(f64::from(Gl::SIGNALED)) && !self.gl.is_context_lost() {
            return true;
        }
        let took = now - sent;
        if took < QUICK_MS {
            self.slice = self.slice.saturating_mul(2);
        } else if took > SLOW_MS {
            let share = QUICK_MS / took;
            self.slice = ((f64::from(self.slice) * share) as i32).max(LEAST_SLICE);
        }
        self.forget();
        false
    }

    fn forget(&mut self) {
        if let Some((_, sync)) = self.sent.take() {
            self.gl.delete_sync(Some(&sync));
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.forget();
        self.gl.delete_framebuffer(Some(&self.frame));
        self.gl.delete_texture(Some(&self.texture));
    }
}
