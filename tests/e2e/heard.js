// Keeps what the console says, for drivers that do not: `window.heard`, as Chromium would name it.
{
  const heard = [];
  Object.defineProperty(window, "heard", { value: heard });
  const levels = { error: "SEVERE", warn: "WARNING", info: "INFO", log: "INFO", debug: "DEBUG" };
  const keep = (level, ...parts) => heard.push({ level, text: parts.map((part) => part?.stack ? `${part} ${part.stack}` : String(part)).join(" ") });
  for (const [name, level] of Object.entries(levels)) {
    const own = console[name];
    console[name] = function (...parts) {
      keep(level, ...parts);
      own.apply(this, parts);
    };
  }
  addEventListener("error", (event) => {
    const file = event.target?.src ?? event.target?.href;
    keep("SEVERE", event.error ?? event.message ?? `${file} did not come`);
  }, true);
  addEventListener("unhandledrejection", (event) => keep("SEVERE", "unhandled rejection:", event.reason));
  addEventListener("securitypolicyviolation", (event) => keep("SEVERE", "against the policy:", event.violatedDirective, event.blockedURI));
}
