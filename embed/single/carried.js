// What the single file carries in place of files beside it: unpacked when the loader asks for it. Nothing is fetched,
// because a page from `file://` may not.

import { parts } from "./parts.js";
import * as program from "./program.js";

/** Base64 as bytes; a loop is quick where the browser has no call for it. */
function bytes(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const out = new Uint8Array(letters.length);
  for (let at = 0; at < out.length; at += 1) out[at] = letters.charCodeAt(at);
  return out;
}

/** What comes out of a part of the page: gzip, as Base64. */
function unpacked(id, type) {
  const packed = new Blob([bytes(document.getElementById(id).textContent)]);
  const headers = { "content-type": type };
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")), { headers });
}

/** The program and its wasm, which is compiled while it is unpacked. The explorer gets the snapshot at an address that is in the memory of the page. */
async function carried() {
  const wasm = unpacked("explorer-wasm", "application/wasm");
  const snapshot = unpacked("explorer-snapshot", "application/json").blob();
  const isDivided = document.getElementById("explorer-later");
  // The second part may be called in the middle of anything, where nobody can wait: it is there before the first begins.
  const later = isDivided ? unpacked("explorer-later", "application/wasm").arrayBuffer() : null;
  document.querySelector("ecosystem-explorer").setAttribute("src", URL.createObjectURL(await snapshot));
  parts.later = await later;
  return [program, wasm];
}

export const INSIDE = { carried };
