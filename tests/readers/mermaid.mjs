// mermaid-cli: is every task drawn, with its text, and no error picture?
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { open, read, same } from "./common.mjs";

writeFileSync("puppeteer.json", JSON.stringify({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] }));
const source = read("hard.mermaid");
writeFileSync("mermaid-in.md", source);
execFileSync("node_modules/.bin/mmdc", ["-q", "-p", "puppeteer.json", "-w", "1400", "-i", "mermaid-in.md", "-o", "mermaid-out.md"]);
const plain = (coded) => coded.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(code));
const tasks = [...source.matchAll(/^    ([^:\n]+) :.*id-.*$/gm)].map((found) => plain(found[1]));

const browser = await open();
const page = await browser.newPage({ viewport: { width: 1400, height: 1300 } });
const drawn = [], titles = [], sections = [];
let errors = 0;
for (const name of readdirSync(".").filter((one) => /^mermaid-out-\d+\.svg$/.test(one)).sort()) {
  await page.setContent(`<!doctype html><meta charset="utf-8">${read(name)}`);
  drawn.push(...await page.$$eval("text[class*=taskText]", (all) => all.map((one) => one.textContent.trim())));
  titles.push(...await page.$$eval("text.titleText", (all) => all.map((one) => one.textContent)));
  const labels = await page.$$eval("text[class*=sectionTitle]", (all) => all.map((one) => [Number(one.getAttribute("y")), one.textContent]));
  sections.push(...labels.sort(([a], [b]) => a - b).map(([, text]) => text));
  errors += await page.$$eval(".error-icon", (all) => all.length);
  await page.screenshot({ path: name.replace(".svg", ".png") });
}
same("texts of tasks", drawn.sort(), tasks.sort());
same("titles", titles, [...source.matchAll(/^    title (.*)$/gm)].map((found) => plain(found[1])));
same("sections from above", sections, [...source.matchAll(/^    section (.*)$/gm)].map((found) => found[1]));
same("error pictures", Array(errors), []);
await browser.close();
