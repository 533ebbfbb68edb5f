// TimelineJS in a browser: are all slides there, with headline and date as they were written?
import { writeFileSync } from "node:fs";
import { offline, open, read, same } from "./common.mjs";

const data = JSON.parse(read("hard.timelinejs"));
const dist = "node_modules/@knight-lab/timelinejs/dist";
writeFileSync("timelinejs.html", `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${dist}/css/timeline.css">
<div id="timeline" style="width:1200px;height:700px"></div><script src="${dist}/js/timeline.js"></script>
<script>const data = ${JSON.stringify(data).replaceAll("<", "\\u003c")};
window.line = new TL.Timeline("timeline", data, {font: null});</script>`);

const browser = await open();
const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
await offline(page);
await page.goto(`file://${process.cwd()}/timelinejs.html`);
await page.waitForSelector(".tl-slide .tl-headline-date", { state: "attached" });
const text = (html) => page.evaluate((markup) => new DOMParser().parseFromString(markup, "text/html").body.textContent, html);
const tidy = (value) => value.replace(/\s+/g, " ").trim();

const slides = await page.$$eval(".tl-slide", (all) => all.map((slide) => [
  slide.id.replace(/-slide$/, ""), slide.querySelector(".tl-headline")?.textContent ?? "",
  slide.querySelector(".tl-headline-date")?.textContent ?? "", slide.querySelector(".tl-text-content")?.textContent ?? "",
]));
const drawn = new Map(slides.map(([id, ...rest]) => [id, rest.map(tidy)]));
const events = data.events;
same("headlines of slides", events.map(({ unique_id: id }) => drawn.get(id)?.[0]), await Promise.all(events.map(async (one) => tidy(await text(one.text.headline)))));
same("dates of slides", events.map(({ unique_id: id }) => drawn.get(id)?.[1]), events.map((one) => tidy(one.display_date)));
same("texts of slides", events.map(({ unique_id: id }) => drawn.get(id)?.[2]), await Promise.all(events.map(async (one) => tidy(await text(one.text.text)))));

const starts = await page.evaluate(() => Object.fromEntries(window.line.config.events.map((one) => {
  const at = one.start_date.data.date_obj;
  return [one.unique_id, [at.getFullYear(), at.getMonth() + 1, at.getDate()].join("-")];
})));
const wanted = ({ year, month = 1, day = 1 }) => [year, month, day].join("-");
same("days where slides stand", events.map(({ unique_id: id }) => starts[id]), events.map((one) => wanted(one.start_date)));
same("errors", errors, []);
await page.screenshot({ path: "timelinejs.png" });
await browser.close();
