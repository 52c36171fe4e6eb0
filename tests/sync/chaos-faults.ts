import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './chaos-exchange.ts';

/** Something that goes wrong between a browser and a server. */
export interface Fault {
  readonly name: string;
  /** The method that it befalls; every method when it is left out. */
  readonly method?: string;
  readonly befall: (exchange: Exchange) => Promise<void>;
}

const PORTAL = '<!doctype html><title>Welcome</title><p>Please log in to Hotel WiFi</p>';
const SLOW_MS = 150;

/** The connection ends before the server has heard of the request, or when it has done what was asked. */
const CONNECTION: readonly Fault[] = [
  { name: 'drop-before', befall: async ({ hangUp }) => hangUp() },
  {
    name: 'drop-after',
    async befall({ forward, request, hangUp }) {
      await forward(request.body);
      hangUp();
    },
  },
  {
    name: 'cut-response',
    async befall({ forward, request, answerHalf }) {
      answerHalf(await forward(request.body));
    },
  },
  {
    name: 'slow',
    async befall({ forward, request, answer }) {
      const reply = await forward(request.body);
      await sleep(SLOW_MS);
      answer(reply);
    },
  },
];

/** The server, or something before it, answers with a status and does nothing. */
const STATUSES: readonly Fault[] = [401, 423, 429, 500, 503, 507].map((status) => ({
  name: String(status),
  befall: async ({ answer }) =>
    answer({ status, headers: { 'retry-after': '1' }, body: Buffer.from(`<html>${status}</html>`) }),
}));

const UPLOADS: readonly Fault[] = [
  {
    name: 'cut-upload',
    method: 'PUT',
    async befall({ forwardHalf, hangUp }) {
      await forwardHalf();
      hangUp();
    },
  },
  {
    // The server is content with what it gets.
    name: 'truncated-upload',
    method: 'PUT',
    async befall({ forward, request, answer }) {
      answer(await forward(request.body.subarray(0, request.body.length >> 1)));
    },
  },
  {
    name: 'doubled',
    method: 'PUT',
    async befall({ forward, request, answer }) {
      await forward(request.body);
      answer(await forward(request.body));
    },
  },
];

/** Everything that goes wrong. */
export const FAULTS: readonly Fault[] = [
  ...CONNECTION,
  ...STATUSES,
  {
    name: 'portal',
    befall: async ({ answer }) =>
      answer({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(PORTAL) }),
  },
  ...UPLOADS,
];
