// What was measured on: the machine, the programs and their versions.

import { readFileSync } from "node:fs";
import os from "node:os";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

export async function machine({ browser, rustc }) {
  const [{ model }] = os.cpus();
  const peers = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;
  return {
    processor: model.trim(),
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    system: /PRETTY_NAME="(.*)"/.exec(read("/etc/os-release"))?.[1] ?? `${os.type()} ${os.release()}`,
    browser,
    rustc,
    node: process.version,
    peers,
  };
}
