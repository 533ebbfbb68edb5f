// The page in a browser: does it ask for nothing, fit a phone, filter by keyboard, and can everybody read it?
import { offline, open, read, same } from "./common.mjs";

const browser = await open();
const axe = read("node_modules/axe-core/axe.min.js");
for (const name of ["hard.html", "example.html"]) {
  for (const [device, width, height] of [["desktop", 1200, 900], ["phone", 390, 844]]) {
    for (const colorScheme of ["light", "dark"]) {
      const where = `${name}, ${device}, ${colorScheme}`;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      const refused = await offline(page);
      await page.goto(`file://${process.cwd()}/${name}`);
      await page.screenshot({ path: `${name}.${device}.${colorScheme}.png`, fullPage: true });
      same(`${where}: requests`, refused, []);
      same(`${where}: overflow`, [await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)].filter((over) => over > 0), []);

      const all = await page.$$eval("article", (found) => found.length);
      await page.keyboard.press("/");
      await page.keyboard.type("Kursk");
      const shown = await page.$$eval("article:not([hidden])", (found) => found.map((one) => one.textContent.toLowerCase().includes("kursk")));
      same(`${where}: filtered`, shown.filter((fits) => !fits), []);
      same(`${where}: count`, [await page.textContent("#_hits")], [`${shown.length} of ${all} events`]);
      await page.keyboard.press("Escape");
      same(`${where}: all again`, [await page.$$eval("article:not([hidden])", (found) => found.length)], [all]);
      same(`${where}: said`, said, []);
      await context.close();
    }
  }
  // The checker is a script that the page's policy forbids, so here the policy is set aside.
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`file://${process.cwd()}/${name}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    same(`${name}, ${colorScheme}: accessibility`, violations.map((one) => `${one.id}: ${one.nodes.length} × ${one.nodes[0].html.slice(0, 120)}`), []);
    await page.emulateMedia({ media: "print" });
    await page.pdf({ path: `${name}.${colorScheme}.pdf`, format: "A4" });
    await context.close();
  }
}
await browser.close();
