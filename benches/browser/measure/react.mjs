// From a reader's click or key to the paint that shows what it did: a filter, a letter of a search, a selection. What
// follows from it later (ties slice by slice, marks that use the room) is measured too: until the last paint.
// Motion is reduced, so that the last paint is the end of the work and not of a fade.

import { readFileSync } from "node:fs";
import { sleep } from "../chromium.mjs";
import { show } from "./common.mjs";

const FIND = readFileSync(new URL("../../../tests/e2e/find.js", import.meta.url), "utf8");

/** Opens the page and lets it come to rest: what it does after opening is not what the reader asked for. */
export async function rested(page, base, who, name) {
  await show(page, base, who, name, { still: true });
  await sleep(2000);
}

/** The middle of the first element of a role and name that a reader would find. */
async function place(page, role, name) {
  const found = await page.run(`(role, name) => {
    const all = (function () { ${FIND} })(role, name);
    const box = all[0]?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }`, [role, name]);
  if (!found) throw new Error(`no ${role} ${name} to be found`);
  return found;
}

/** Does something, and gives what the page made of it. */
export async function reaction(page, type, act) {
  const waiting = page.run((type) => recorder.reaction(type), [type], 60);
  waiting.catch(() => {});
  // A recorder that listens too late would wait for ever.
  await page.run(() => 0);
  await act();
  const { first, last, timing } = await waiting;
  if (last === null) throw new Error(`${type}: nothing changed`);
  return { first, last, timing };
}

const click = (page, at) => reaction(page, "click", () => page.click(at.x, at.y));
const letter = (page, one) => reaction(page, "input", () => page.key(one));

/** What both pages have, each in its own way. */
export const HOW = {
  ours: {
    filter: (page) => place(page, "checkbox", ""),
    search: (page) => place(page, "combobox", ""),
    select: (page) => reaction(page, "keydown", () => enter(page)),
  },
  sigma: {
    filter: (page) => place(page, "button", "Filter"),
    search: (page) => place(page, "textbox", "Search"),
    select: async (page) => click(page, await place(page, "button", "Select")),
  },
};

/** So often is everything done on a page, as a reader does who explores: the first times the browser still compiles what it runs. */
const TIMES = 8;

/** Eight answers of a page that needs half a minute for each. */
const PATIENCE = 480;

/** What a page made of the same thing, done again and again, with time to come to rest in between. */
async function repeated(once) {
  const answers = [];
  for (let time = 0; time < TIMES; time += 1) {
    answers.push(await once(time));
    await sleep(1000);
  }
  const [{ first, last, timing }] = answers;
  return { value: answers.map((answer) => answer.first), more: { begin: first, last, timing } };
}

/** Puts the choice of a search on a result, another one each time. */
export async function aim(page, line, text, down) {
  await page.click(line.x, line.y);
  await page.run("() => recorder.root.activeElement.select()");
  await page.send("Input.insertText", { text }, 60);
  await sleep(1500);
  for (let step = 0; step < down; step += 1) await press(page, { key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 40 });
  await sleep(500);
}

async function press(page, key, text) {
  await page.send("Input.dispatchKeyEvent", { type: "keyDown", ...(text && { text }), ...key }, 120);
  await page.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }, 120);
}

export const enter = (page) => press(page, { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 }, "\r");

export async function* reacting({ attempt, base, data, runs, word }) {
  for (const name of data) {
    for (let run = 0; run < runs; run += 1) {
      yield attempt({ what: "filter", graph: name, who: "floor", unit: "ms" }, PATIENCE, async (page) => {
        await rested(page, base, "floor", name);
        const button = await place(page, "button", "Filter");
        return repeated(() => click(page, button));
      });
      for (const who of ["ours", "sigma"]) {
        const how = HOW[who];
        yield attempt({ what: "filter", graph: name, who, unit: "ms" }, PATIENCE, async (page) => {
          await rested(page, base, who, name);
          const box = await how.filter(page);
          return repeated(() => click(page, box));
        });
        yield attempt({ what: "search", graph: name, who, unit: "ms" }, PATIENCE, async (page) => {
          await rested(page, base, who, name);
          const line = await how.search(page);
          await page.click(line.x, line.y);
          await sleep(500);
          const letters = [];
          // A longer name leaves nothing to change: the same beginning twice, the line being empty in between.
          for (const one of word(name).slice(0, TIMES / 2)) letters.push(await letter(page, one));
          await page.run("() => (recorder.root ?? document).activeElement.select()");
          await press(page, { key: "Delete", code: "Delete", windowsVirtualKeyCode: 46 });
          await sleep(1500);
          for (const one of word(name).slice(0, TIMES / 2)) letters.push(await letter(page, one));
          return { value: letters.map(({ first }) => first), more: { last: letters[0].last, timing: letters[0].timing } };
        });
        yield attempt({ what: "select", graph: name, who, unit: "ms" }, PATIENCE, async (page) => {
          await rested(page, base, who, name);
          return repeated(async (time) => {
            if (who === "ours") await aim(page, await how.search(page), word(name), time);
            return how.select(page);
          });
        });
      }
    }
  }
}
