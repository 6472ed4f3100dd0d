import { test } from '@playwright/test';
import { fileApp } from './lib/file-app.ts';
import * as gathering from './whole-way/gathering.ts';
import * as publishing from './whole-way/publishing.ts';
import { begin, type Way } from './whole-way/way.ts';
import * as writing from './whole-way/writing.ts';

/** From evidence to a second revision: two people, two browsers, one incident. */
test.describe.configure({ mode: 'serial' });
const app = fileApp();
let way: Way;

test.beforeAll(async ({ browser }) => {
  way = await begin(browser, app.url);
});

test('an incident is created by the form; a severity that differs asks why', () =>
  gathering.createByForm(way));

test('evidence of every kind is dropped onto the page, sent with progress and read', () =>
  gathering.dropEvidence(way));

test('events are picked one by one and many at once, each with its citation', () =>
  gathering.pickEvents(way));

test('a block of times is pasted after seeing how it is read', () => gathering.pasteBlock(way));

test('time and text are edited, the original is kept, moments and gaps are shown', () =>
  gathering.editEntries(way));

test('two people write at once and see each other’s words and presence', () =>
  writing.writeTogether(way));

test('what is written offline is kept and merged on the way back', () => writing.writeOffline(way));

test('a fact in the text follows the incident', () => writing.referToFact(way));

test('a comment on a selection calls somebody in, who answers and resolves it', () =>
  writing.discuss(way));

test('the why tree grows from what set it off', () => writing.askWhy(way));

test('words that blame are underlined, with a better question and a rewording', () =>
  writing.reword(way));

test('action items are added, one of them without an owner', () => writing.promise(way));

test('the life cycle asks who took part, and goes on to corrections', () =>
  publishing.reachCorrections(way));

test('publishing is refused with what lacks', () => publishing.refuseToPublish(way));

test('with every orphan owned, it is published', () => publishing.publish(way));

test('the published page is read, and its Markdown comes back as the same document', () =>
  publishing.readAndBringBack(way));

test('library and board know about it', () => publishing.findAgain(way));

test('a later change becomes revision 2, and revision 1 stays', () => publishing.publishAgain(way));
