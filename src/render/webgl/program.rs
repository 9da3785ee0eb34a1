//! A linked program and its uniforms. Knows how to compile; what the sources say is not its business.

use super::shaders::Sources;
use web_sys::{WebGl2RenderingContext as Gl, WebGlProgram, WebGlUniformLocation};

/// A program that runs.
pub struct Program {
    gl: Gl,
    program: WebGlProgram,
    /// By name, asked for once.
    places: Vec<(&'static str, Option<WebGlUniformLocation>)>,
}

impl Program {
    /// Compiles and links. `None` when the driver refuses, or the context is lost.
    pub fn new(gl: &Gl, sources: &Sources, uniforms: &[&'static str]) -> Option<Self> {
        let program = gl.create_program()?;
        for (kind, source) in [
            (Gl::VERTEX_SHADER, &sources.vertex),
            (Gl::FRAGMENT_SHADER, &sources.fragment),
        ] {
            let shader = gl.create_shader(kind)?;
            gl.shader_source(&shader, source);
            gl.compile_shader(&shader);
            gl.attach_shader(&program, &shader);
            // It lives on as long as the program does.
            gl.delete_shader(Some(&shader));
        }
        gl.link_program(&program);
        gl.get_program_parameter(&program, Gl::LINK_STATUS)
            .as_bool()
            .filter(|linked| *linked)?;
        let places = uniforms
            .iter()
            .map(|name| (*name, gl.get_uniform_location(&program, name)))
            .collect();
        Some(Self {
            gl: gl.clone(),
            program,
            places,
        })
    }

    /// What is set and drawn from now on is this program's.
    pub fn begin(&self) {
        self.gl.use_program(Some(&self.program));
    }

    fn place(&self, name: &str) -> Option<&WebGlUniformLocation> {
        self.places
            .iter()
            .find(|(own, _)| *own == name)
            .and_then(|(_, place)| place.as_ref())
    }

    /// Sets one number.
    pub fn number(&self, name: &str, value: f32) {
        self.gl.uniform1f(self.place(name), value);
    }

    /// Sets a whole number.
    pub fn whole(&self, name: &str, value: i32) {
        self.gl.uniform1i(self.place(name), value);
    }

    /// Sets a vector of two, three or four, or an array of vectors of four.
    pub fn vector(&self, name: &str, values: &[f32]) {
        let place = self.place(name);
        match values.len() {
            2 => self.gl.uniform2fv_with_f32_array(place, values),
            3 => self.gl.uniform3fv_with_f32_array(place, values),
            _ => self.gl.uniform4fv_with_f32_array(place, values),
        }
    }
}
