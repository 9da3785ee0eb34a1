//! The programs that run on the graphics processor (GLSL ES 3.00). Lengths are CSS pixels, colours not premultiplied
//! until the last line.
//!
//! Where marks stand and how strongly they are drawn is in textures, one texel a mark, so that a tie is two numbers
//! and follows its marks by itself. Ties and the order of the marks are in textures too: everything is made of squares
//! that know their number, and no attribute is needed. Instances of a square would be as many small draws where the
//! processor itself draws.

/// Texels a row of those textures, as a power of two.
pub const ROW_BITS: u32 = 11;

/// What both programs are told ([`COMMON`]).
pub const UNIFORMS: &[&str] = &[
    "u_places",
    "u_from",
    "u_states",
    "u_camera",
    "u_before",
    "u_sizes",
    "u_size",
    "u_ratio",
    "u_travel",
    "u_fade",
    "u_strength",
    "u_chosen",
    "u_at_rest",
    "u_first",
    "u_items",
];

/// What both programs know: where a mark is now.
const COMMON: &str = "
uniform highp sampler2D u_places;
uniform highp sampler2D u_from;
uniform highp sampler2D u_states;
uniform vec3 u_camera;
uniform vec3 u_before;
uniform vec2 u_sizes;
uniform vec2 u_size;
uniform float u_ratio;
uniform float u_travel;
uniform float u_fade;
uniform float u_strength;
uniform int u_chosen;
uniform bool u_at_rest;
uniform int u_first;
uniform highp usampler2D u_items;
int square() { return u_first + (gl_VertexID >> 2); }
int corner() { return gl_VertexID & 3; }
uvec4 item(int number) { return texelFetch(u_items, ivec2(number & 2047, number >> 11), 0); }
const int STAYS = 32;
const int TWICE = 16;
struct Seen { vec2 at; float radius; float opacity; bool muted; int kind; };
Seen seen(int index) {
  ivec2 cell = ivec2(index & 2047, index >> 11);
  vec4 place = texelFetch(u_places, cell, 0);
  vec4 state = texelFetch(u_states, cell, 0);
  Seen mark;
  mark.kind = int(place.w);
  mark.at = place.xy * u_camera.x + u_camera.yz;
  mark.radius = max(place.z * u_sizes.x, u_sizes.y);
  mark.opacity = u_at_rest ? state.a : mix(state.g, state.r, u_fade);
  mark.muted = state.b > 0.5;
  if (u_travel < 1.0) {
    vec4 from = texelFetch(u_from, cell, 0);
    vec2 start = from.xy * u_before.x + u_before.yz;
    if (from.z <= 0.0) mark.opacity *= u_travel;
    else if ((mark.kind & STAYS) != 0) { mark.at = start; mark.radius = from.z; }
    else { mark.at = mix(start, mark.at, u_travel); mark.radius = mix(from.z, mark.radius, u_travel); }
  }
  mark.opacity *= u_strength;
  return mark;
}
vec4 clip(vec2 at) { return vec4(at.x / u_size.x * 2.0 - 1.0, 1.0 - at.y / u_size.y * 2.0, 0.0, 1.0); }
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
";

/// A tie: one or more squares in a row along a straight line or a quadratic Bézier curve.
const TIE_VERTEX: &str = "
uniform int u_layer;
uniform float u_width;
uniform float u_calm;
uniform float u_rays;
uniform int u_pieces;
out float v_off;
out float v_along;
flat out float v_opacity;
flat out float v_width;
flat out int v_dashed;
vec2 course(vec2 a, vec2 c, vec2 b, float t) { return mix(mix(a, c, t), mix(c, b, t), t); }
void main() {
  int number = square();
  int tie = number / u_pieces;
  uvec4 of = item(tie);
  float bend = uintBitsToFloat(of.z);
  int one = int(of.x & 0x0fffffffu), other = int(of.y);
  Seen a = seen(one), b = seen(other);
  float opacity = min(a.opacity, b.opacity);
  bool lit = (one == u_chosen || other == u_chosen) && opacity > 0.5 * u_strength;
  bool hidden = (a.muted && other != u_chosen) || (b.muted && one != u_chosen);
  // A way that is told is seen whosever ties are hidden.
  if (u_layer == 2 && u_chosen < 0) hidden = false;
  if (u_layer == 0) {
    if (lit) hidden = true;
    opacity *= u_calm * ((of.x & 0x20000000u) != 0u ? u_rays : 1.0);
  } else if (opacity < 0.5 || (u_layer == 1 && lit)) hidden = true;
  vec2 way = b.at - a.at;
  vec2 control = mix(a.at, b.at, 0.5) + vec2(-way.y, way.x) * 2.0 * bend;
  vec2 low = min(min(a.at, b.at), control), high = max(max(a.at, b.at), control);
  if (hidden || opacity < 0.004 || any(lessThan(high, vec2(-2.0))) || any(greaterThan(low, u_size + 2.0))) {
    gl_Position = NOWHERE;
    return;
  }
  int piece = number - tie * u_pieces + (corner() >> 1);
  float t = float(piece) / float(u_pieces);
  vec2 at = course(a.at, control, b.at, t);
  vec2 along = bend == 0.0 ? way : mix(control - a.at, b.at - control, t);
  float size = length(along);
  vec2 aside = size > 0.0 ? vec2(-along.y, along.x) / size : vec2(0.0);
  float side = float(corner() & 1) * 2.0 - 1.0;
  // Where the cover ends: a wider strip would only cost.
  v_width = u_width + uintBitsToFloat(of.w);
  v_off = side * (v_width * 0.5 + 0.5 / u_ratio);
  v_dashed = (of.x & 0x10000000u) != 0u ? 1 : 0;
  v_along = 0.0;
  if (v_dashed == 1) {
    vec2 last = a.at;
    for (int i = 1; i <= piece; i++) {
      vec2 next = course(a.at, control, b.at, float(i) / float(u_pieces));
      v_along += distance(last, next);
      last = next;
    }
  }
  v_opacity = opacity;
  gl_Position = clip(at + aside * v_off);
}
";

const TIE_FRAGMENT: &str = "
uniform vec4 u_colour;
uniform float u_ratio;
in float v_off;
in float v_along;
flat in float v_opacity;
flat in float v_width;
flat in int v_dashed;
out vec4 colour;
void main() {
  float cover = clamp((v_width * 0.5 - abs(v_off)) * u_ratio + 0.5, 0.0, 1.0);
  if (v_dashed == 1) {
    float from_middle = abs(mod(v_along + 1.5, 7.0) - 3.5);
    cover *= clamp((2.0 - from_middle) * u_ratio + 0.5, 0.0, 1.0);
  }
  float alpha = cover * v_opacity * u_colour.a;
  colour = vec4(u_colour.rgb * alpha, alpha);
}
";

/// A mark: a square that holds its shape, its outline and its rings.
const MARK_VERTEX: &str = "
uniform int u_only;
uniform int u_hovered;
uniform int u_keyboard;
uniform float u_scale;
out vec2 v_at;
flat out float v_radius;
flat out float v_opacity;
flat out int v_kind;
flat out int v_rings;
// How far each shape reaches beyond its radius, along the axes.
const float EXTENTS[8] = float[8](1.0, 1.0, 0.887, 1.1, 1.254, 1.556, 1.463, 1.25);
void main() {
  int index = u_only < 0 ? int(item(square()).x) : u_only;
  Seen mark = seen(index);
  bool twice = (mark.kind & TWICE) != 0;
  v_kind = mark.kind & 15;
  v_rings = (index == u_keyboard ? 4 : 0) + (index == u_chosen ? 2 : index == u_hovered ? 1 : 0);
  v_radius = mark.radius;
  v_opacity = mark.opacity;
  float half_side = mark.radius * EXTENTS[v_kind & 7] + 1.6 + 0.5 / u_ratio;
  if (v_rings != 0) half_side = max(half_side, mark.radius * 1.28 + 13.5 * u_scale);
  bool outside = any(lessThan(mark.at, vec2(-half_side))) || any(greaterThan(mark.at, u_size + half_side));
  if (twice || outside || mark.opacity < 0.004) { gl_Position = NOWHERE; return; }
  v_at = (vec2(corner() & 1, corner() >> 1) * 2.0 - 1.0) * half_side;
  gl_Position = clip(mark.at + v_at);
}
";

/// Signed distances of the mark grammar. Box, hexagon, triangle and star are those of Quilez, 2D distance functions.
const MARK_FRAGMENT: &str = "
uniform vec4 u_kinds[8];
uniform vec4 u_bg;
uniform vec4 u_ink;
uniform vec4 u_focus;
uniform float u_ratio;
uniform float u_scale;
in vec2 v_at;
flat in float v_radius;
flat in float v_opacity;
flat in int v_kind;
flat in int v_rings;
out vec4 colour;
float box(vec2 p, float half_side) {
  vec2 q = abs(p) - half_side;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}
float hexagon(vec2 p, float apothem) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * apothem, k.z * apothem), apothem);
  return length(p) * sign(p.y);
}
float triangle(vec2 p, float half_side) {
  const float k = 1.7320508;
  p.x = abs(p.x) - half_side;
  p.y = -p.y + half_side / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * half_side, 0.0);
  return -length(p) * sign(p.y);
}
float star(vec2 p, float outer) {
  const vec2 k1 = vec2(0.809016994375, -0.587785252292);
  const vec2 k2 = vec2(-k1.x, k1.y);
  p.y = -p.y;
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p.x = abs(p.x);
  p.y -= outer;
  vec2 ba = 0.5 * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
  float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, outer);
  return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y);
}
float reach(int kind) {
  if (kind < 2) return 1.0;
  if (kind == 2) return 1.02;
  if (kind == 3) return 1.08;
  if (kind == 4) return 1.18;
  return kind == 7 ? 1.28 : 1.25;
}
float cover(float outside) { return clamp(0.5 - outside * u_ratio, 0.0, 1.0); }
vec4 over(vec4 below, vec4 above, float share) {
  float alpha = above.a * share;
  return vec4(above.rgb * alpha, alpha) + below * (1.0 - alpha);
}
void main() {
  float r = v_radius, far = length(v_at);
  vec4 pen = vec4(0.0);
  if (v_rings != 0) {
    float edge = r * reach(v_kind), s = u_scale;
    if (v_rings >= 4) {
      pen = over(pen, u_bg, cover(far - edge - 12.5 * s));
      pen = over(pen, u_focus, cover(abs(far - edge - 9.0 * s) - 1.5 * s));
    }
    if ((v_rings & 2) != 0) {
      pen = over(pen, u_bg, cover(far - edge - 7.0 * s));
      pen = over(pen, u_ink, cover(abs(far - edge - 4.5 * s) - s));
    }
    if ((v_rings & 1) != 0) {
      pen = over(pen, u_bg, cover(far - edge - 4.5 * s));
      pen = over(pen, u_ink, cover(abs(far - edge - 4.5 * s) - 0.5 * s));
    }
  }
  vec4 rings = pen;
  pen = vec4(0.0);
  float out_of, hole = 1e9;
  if (v_kind == 0) out_of = far - r;
  else if (v_kind == 1) { out_of = far - r; hole = far - 0.7 * r; }
  else if (v_kind == 2) out_of = box(v_at, 0.88622693 * r);
  else if (v_kind == 3) out_of = hexagon(v_at, 0.95231282 * r);
  else if (v_kind == 4) out_of = box(vec2(v_at.x + v_at.y, v_at.x - v_at.y) * 0.70710678, 0.88622693 * r);
  else if (v_kind == 5) out_of = triangle(v_at, 1.34677369 * r);
  else if (v_kind == 6) out_of = star(v_at, 1.46216232 * r);
  else { out_of = far - 1.25 * r; hole = far - 0.75 * r; }
  pen = over(pen, u_bg, cover(out_of - (r > 5.0 ? 1.6 : 1.1)));
  pen = over(pen, u_kinds[v_kind], cover(max(out_of, -hole)));
  // What a key or the pointer is on is told from the others however faint its mark is.
  pen *= v_opacity;
  colour = pen + rings * (1.0 - pen.a);
}
";

const COPY_VERTEX: &str = "
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0); }
";

const COPY_FRAGMENT: &str = "
uniform highp sampler2D u_picture;
uniform float u_strength;
out vec4 colour;
void main() { colour = texelFetch(u_picture, ivec2(gl_FragCoord.xy), 0) * u_strength; }
";

/// A program's vertex and fragment source.
pub struct Sources {
    pub vertex: String,
    pub fragment: String,
}

/// The ties.
pub fn ties() -> Sources {
    sources(COMMON, TIE_VERTEX, TIE_FRAGMENT)
}

/// The marks.
pub fn marks() -> Sources {
    sources(COMMON, MARK_VERTEX, MARK_FRAGMENT)
}

/// What puts kept ties back on the canvas.
pub fn copy() -> Sources {
    sources("", COPY_VERTEX, COPY_FRAGMENT)
}

fn sources(common: &str, vertex: &str, fragment: &str) -> Sources {
    let head = "#version 300 es\nprecision highp float;\nprecision highp int;\n";
    Sources {
        vertex: [head, common, vertex].concat(),
        fragment: [head, fragment].concat(),
    }
}
