import { one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';
import { articles } from './articles.js';
import { later } from './later.js';
import { replacePlot } from './plots.js';
import { scores } from './scores.js';
import { statements } from './statements.js';

const { pageOf, parts } = stanceWorkbench;

function replaceHead(report) {
  const isOpen = one('body > header details')?.open;
  one('body > header').replaceWith(parsed(parts.head(report)).firstElementChild);
  if (isOpen) one('body > header details').open = true;
}

/** The page as it follows the edits: the table at once, the rest when that was painted, or when it is asked for. */
export function shownPage(workbench) {
  const page = pageOf(workbench);
  let report = page.report();
  const table = scores(report);
  const list = statements(workbench, page);
  const texts = articles(workbench, page);
  /** What does not show yet what the report says now. */
  const stale = { dimensions: new Set(), isSummary: false };

  const isStale = () => stale.isSummary || stale.dimensions.size > 0 || list.isStale;

  /** Brings all but the reasons up to date, piece by piece. */
  function* rest() {
    while (isStale()) {
      if (stale.isSummary) {
        stale.isSummary = false;
        one('#findings').replaceWith(parsed(parts.findings(report)));
        replaceHead(report);
        Object.assign(one('#rows'), { type: 'text/csv', textContent: report.csv });
        yield;
      }
      yield* list.change(report);
      for (const dimension of stale.dimensions) {
        stale.dimensions.delete(dimension);
        replacePlot(dimension, report);
        yield;
      }
    }
  }

  function* everything() {
    while (isStale() || list.isBare) {
      yield* rest();
      yield* list.fill(report, rest);
    }
  }

  const work = later(everything);

  /** Whoever follows a link, chooses statements or prints sees what is so now. */
  function finish() {
    for (const _ of rest());
  }
  for (const name of ['click', 'input']) document.addEventListener(name, (event) => !isEdit(event) && finish(), true);
  addEventListener('hashchange', finish, true);
  addEventListener('beforeprint', () => {
    finish();
    texts.showAll();
  });

  let isEdited = false;

  return {
    /**
     * Does what an edit of an entry does, and takes it back, without showing it: a browser compiles what has run some times, so the first
     * edits would be slow. Returns false, and does nothing, once there was an edit.
     */
    rehearse(dimension, term) {
      if (isEdited) return false;
      for (const isOff of [true, false]) {
        workbench.switch(dimension, term, isOff);
        const { changed, report: now } = page.follow();
        for (const { now: group } of changed) parsed(`<table>${parts.row(group, now)}</table>`);
        parts.shape(now);
        report = now;
      }
      return true;
    },
    /** Shows what edits did: `places` are the statements that come to something else. Returns the rows that are others than at the start. */
    change(places, { isThreshold = false } = {}) {
      isEdited = true;
      const followed = page.follow();
      if (places.size) {
        report = followed.report;
        for (const dimension of table.change(followed.changed, report)) stale.dimensions.add(dimension);
        stale.isSummary = true;
        list.add(places);
        texts.change(places.keys());
      }
      if (isThreshold) list.addDecided();
      work.begin();
      return table.found(report);
    },
  };
}

const isEdit = ({ target }) => target instanceof Element && target.closest('#bench') !== null;
