//! Ties drawn so far, in a texture: a slice a frame until they are all there. Knows for which moment, not how.

use super::Shot;
use crate::render::portions::Portions;
use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlSync, WebGlTexture};

/// How far the ties are that are kept.
#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    /// A slice is drawn, and there are more.
    Begun,
    /// The slice before is still being drawn.
    Waiting,
    /// All are drawn.
    Finished,
}

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
    portions: Portions,
    /// What was handed over last.
    sent: Option<Sent>,
}

/// Something on its way to the texture or the canvas.
struct Sent {
    /// When it was handed over, in milliseconds.
    at: f64,
    /// Says that it is drawn. Frames do not: a browser takes some without drawing them.
    sync: WebGlSync,
    /// Whether the whole picture was drawn with the slice.
    with_picture: bool,
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
            portions: Portions::default(),
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
        Some(self.portions.size())
    }

    /// A slice is handed over, alone or with the whole picture.
    pub fn send(&mut self, now: f64, with_picture: bool) {
        let gl = &self.gl;
        let sync = gl.fence_sync(Gl::SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
        self.forget();
        self.sent = sync.map(|sync| Sent {
            at: now,
            sync,
            with_picture,
        });
    }

    /// How long slices are gathered until the picture is drawn with them, in milliseconds.
    pub fn patience(&self) -> f64 {
        self.portions.patience()
    }

    /// Whether the last slice is still being drawn. Once it is there, what it took decides how large the next one is.
    fn is_drawing(&mut self, now: f64) -> bool {
        let Some(sent) = &self.sent else {
            return false;
        };
        let status = self.gl.get_sync_parameter(&sent.sync, Gl::SYNC_STATUS);
        if status.as_f64() != Some(f64::from(Gl::SIGNALED)) && !self.gl.is_context_lost() {
            return true;
        }
        self.portions.drawn(now - sent.at, sent.with_picture);
        self.forget();
        false
    }

    fn forget(&mut self) {
        if let Some(sent) = self.sent.take() {
            self.gl.delete_sync(Some(&sent.sync));
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
