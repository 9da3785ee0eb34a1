// What is seen of the picture, for journeys. It is the page's own script: a driver's script reads a page's pixels through a
// wrapper in some engines, a thousand times as slowly.
{
  /** All canvases drawn over each other where they lie, four bytes a pixel as one number; they reach beyond the stage. */
  const pixels = (root, layers = ".layers canvas") => {
    const stage = root.querySelector(".layers").getBoundingClientRect(), ratio = devicePixelRatio;
    const flat = document.createElement("canvas");
    [flat.width, flat.height] = [stage.width, stage.height].map((length) => Math.max(1, Math.round(length * ratio)));
    const onto = flat.getContext("2d", { willReadFrequently: true });
    for (const layer of root.querySelectorAll(layers)) {
      const box = layer.getBoundingClientRect();
      if (layer.width) onto.drawImage(layer, ...[box.x - stage.x, box.y - stage.y, box.width, box.height].map((length) => length * ratio));
    }
    return new Uint32Array(onto.getImageData(0, 0, flat.width, flat.height).data.buffer);
  };

  /** How many pixels are not of the ground. */
  const drawn = (root) => {
    const data = pixels(root), ground = data[0];
    let count = 0;
    for (let i = 1; i < data.length; i += 1) if (data[i] !== ground) count += 1;
    return count;
  };

  /** The picture as a short number: two equal ones look the same. */
  const hash = (root, layers) => {
    const data = pixels(root, layers);
    let hash = 0;
    for (let i = 0; i < data.length; i += 1) hash = (Math.imul(hash, 31) + data[i]) | 0;
    return String(hash);
  };

  Object.defineProperty(window, "pictures", { value: { drawn, hash } });
}
