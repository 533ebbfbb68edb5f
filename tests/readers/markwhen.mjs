// @markwhen/parser: is every event one, with its days, its title and its id, and is nothing taken for a tag?
import { parse } from "@markwhen/parser";
import { read, same } from "./common.mjs";

const source = read("hard.markwhen");
const entries = [...source.matchAll(/^(\d{4}[\d-]*)(?:\/(\d{4}[\d-]*))?: (.*)\nid: "(.*)"$/gm)].map(([, from, to, title, id]) => ({ from, to, title, id }));
const parsed = parse(source);
const events = [];
const walk = (node) => {
  if (node?.dateRangeIso) events.push(node);
  for (const child of node?.children ?? []) walk(child);
};
walk(parsed.events);

const after = (text) => {
  const [year, month, day] = text.split("-").map(Number);
  const next = day ? new Date(Date.UTC(year, month - 1, day + 1)) : month ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year + 1, 0, 1));
  return next.toISOString().slice(0, 10);
};
const begin = (text) => `${text}-01-01`.slice(0, 10);
const day = (iso) => iso.slice(0, 10);
same("titles", events.map((one) => one.firstLine.restTrimmed ?? one.firstLine.rest.trim()), entries.map((one) => one.title));
same("first days", events.map((one) => day(one.dateRangeIso.fromDateTimeIso)), entries.map((one) => begin(one.from)));
same("days after the last", events.map((one) => day(one.dateRangeIso.toDateTimeIso)), entries.map((one) => after(one.to ?? one.from)));
same("ids", events.map((one) => one.properties?.id ?? one.id), entries.map((one) => one.id));
same("tags that nobody wrote", events.flatMap((one) => one.tags ?? []), []);
same("complaints of the parser", (parsed.parseMessages ?? []).map((one) => one.message), []);
