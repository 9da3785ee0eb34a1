// What the single file carries in place of files beside it: unpacked when the loader asks for it. Nothing is fetched,
// because a page from `file://` may not.

import * as program from "./program.js";

/** The bytes of a part of the page: gzip, as Base64. */
function unpacked(id) {
  const text = document.getElementById(id).textContent;
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes).arrayBuffer();
}

/** The program and its wasm. The explorer gets the snapshot at an address that is in the memory of the page. */
async function carried() {
  const [snapshot, wasm] = await Promise.all([unpacked("explorer-snapshot"), unpacked("explorer-wasm")]);
  const address = URL.createObjectURL(new Blob([snapshot], { type: "application/json" }));
  document.querySelector("ecosystem-explorer").setAttribute("src", address);
  return [program, wasm];
}

export const INSIDE = { carried };
