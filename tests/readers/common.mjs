// What the readers share: a browser without a network, and how a difference is told.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const open = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });

/** Refuses every request that is not for a file, and returns the list of those that were. */
export const offline = async (page) => {
  const refused = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith("file:") || url.startsWith("data:")) return route.continue();
    refused.push(url);
    return route.abort();
  });
  return refused;
};

export const read = (name) => readFileSync(name, "utf8");

/** Tells where two lists differ, and makes the program fail. */
export const same = (what, found, wanted) => {
  const longer = Array.from({ length: Math.max(found.length, wanted.length) });
  const differ = longer.map((_, at) => [wanted[at], found[at]]).filter(([one, other]) => one !== other);
  const fine = differ.length === 0 && found.length === wanted.length;
  console.log(`${fine ? "ok  " : "FAIL"} ${what}: ${found.length} of ${wanted.length}`);
  for (const [one, other] of differ.slice(0, 10)) console.log(`     wanted ${JSON.stringify(one)}\n     found  ${JSON.stringify(other)}`);
  if (!fine) process.exitCode = 1;
};
