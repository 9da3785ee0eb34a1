// A page that does nothing but answer: a canvas that lies there, and a button that changes one word. What the browser itself
// takes from a click to the paint.

const canvas = document.querySelector("canvas");
canvas.width = canvas.clientWidth;
canvas.height = canvas.clientHeight;
canvas.getContext("2d").fillRect(0, 0, 100, 100);
const button = document.getElementById("filter");
button.onclick = () => { button.textContent = button.textContent === "Filter" ? "Filtered" : "Filter"; };
performance.mark("bare:first-picture");
