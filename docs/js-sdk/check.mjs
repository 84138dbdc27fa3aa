// Calls a running simulator with Google's own SDK for JavaScript: base URL only, nothing else changed.
// How to run it stands in docs/simulator.md. Ends with 1 if anything is not as expected.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiError, GoogleGenAI } from '@google/genai';

const baseUrl = process.argv[2];
if (!baseUrl) {
  console.error('Usage: node check.mjs http://127.0.0.1:PORT [a reference image, as PNG]');
  process.exit(2);
}

const model = 'gemini-3.1-flash-image';
const small = { imageConfig: { imageSize: '512' } };
const categories = ['HARASSMENT', 'HATE_SPEECH', 'SEXUALLY_EXPLICIT', 'DANGEROUS_CONTENT'];
const thresholds = ['OFF', 'BLOCK_NONE', 'BLOCK_ONLY_HIGH', 'BLOCK_MEDIUM_AND_ABOVE', 'BLOCK_LOW_AND_ABOVE'];
// The smallest PNG there is, of one pixel.
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const reference = process.argv[3] ? readFileSync(process.argv[3]).toString('base64') : onePixel;

const gemini = (key) =>
  new GoogleGenAI({ apiKey: key, httpOptions: { baseUrl, retryOptions: { attempts: 1 } } });
const express = () =>
  new GoogleGenAI({ vertexai: true, apiKey: 'any-key', httpOptions: { baseUrl, retryOptions: { attempts: 1 } } });
const ai = gemini('any-key');

const ask = (prompt, config = {}, client = ai) =>
  client.models.generateContent({ model, contents: prompt, config: { ...small, ...config } });
const parts = (response) => response.candidates?.[0]?.content?.parts ?? [];
const pictures = (response) => parts(response).filter((part) => part.inlineData).length;
const image = { inlineData: { mimeType: 'image/png', data: reference } };

let failed = 0;
const check = async (name, expected, doing) => {
  let got;
  try {
    got = String(await doing());
  } catch (e) {
    got = e instanceof ApiError ? `HTTP ${e.status}` : String(e);
  }
  const fits = got === expected;
  failed += fits ? 0 : 1;
  console.log(`${fits ? 'ok  ' : 'FAIL'} ${name}: ${got}${fits ? '' : `, expected ${expected}`}`);
};

const hasPicture = (response) => pictures(response) > 0 && response.candidates[0].finishReason === 'STOP';

await check('text only', 'true', async () => hasPicture(await ask('A red apple')));
for (const count of [1, 2]) {
  await check(`${count} image(s) beside the text`, 'true', async () =>
    hasPicture(await ask([...Array(count).fill(image), { text: 'A red apple' }])));
}
for (const category of categories) {
  for (const threshold of thresholds) {
    const safetySettings = [{ category: `HARM_CATEGORY_${category}`, threshold }];
    const expected = threshold === 'OFF' ? '' : `HARM_CATEGORY_${category}`;
    await check(`${threshold} on ${category} is rated`, expected, async () =>
      ((await ask('A red apple', { safetySettings })).candidates[0].safetyRatings ?? [])
        .map((rating) => rating.category).join());
  }
}
await check('image config', '384x688', async () => {
  const response = await ask('A red apple', { imageConfig: { aspectRatio: '9:16', imageSize: '512' } });
  const png = Buffer.from(parts(response).at(-1).inlineData.data, 'base64');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
});
await check('a blocked prompt', 'SAFETY HIGH', async () => {
  const feedback = (await ask('block the prompt')).promptFeedback;
  return `${feedback.blockReason} ${feedback.safetyRatings[0].probability}`;
});
await check('a blocked output', 'IMAGE_SAFETY', async () => (await ask('block the output')).candidates[0].finishReason);
await check('a refusal in words', 'STOP Simulated answer: rather not, and this is why not.', async () => {
  const response = await ask('refuse in words');
  return `${response.candidates[0].finishReason} ${response.text}`;
});

await check('an invalid key', 'HTTP 400', () => ask('A mug', {}, gemini('bad-key')));
await check('an unknown field', 'HTTP 400', () =>
  ask('A mug', { httpOptions: { extraBody: { bogusField: true } } }));
await check('a retired model', 'HTTP 404', () =>
  ai.models.generateContent({ model: 'gemini-3-pro-image-preview', contents: 'A mug' }));
for (const code of [403, 429, 500, 503, 504]) {
  await check(`error ${code}`, `HTTP ${code}`, () => ask(`error ${code}`));
}
await check('how long to wait', 'true', async () => {
  try {
    await ask('error 429');
    return false;
  } catch (e) {
    return e.message.includes('"retryDelay":"55s"') || e.message.includes('"retryDelay": "55s"');
  }
});

const stream = async (prompt) => {
  const events = [];
  for await (const event of await ai.models.generateContentStream({ model, contents: prompt, config: small })) {
    events.push(event);
  }
  return events;
};
await check('a stream with a picture', 'true', async () => hasPicture((await stream('A red apple')).at(-1)));
await check('a stream of words', 'Simulated answer: rather not, and this is why not.', async () =>
  (await stream('refuse in words')).map((event) => event.text).join(''));
await check('a stream of a blocked prompt', '1 SAFETY', async () => {
  const events = await stream('block the prompt');
  return `${events.length} ${events[0].promptFeedback.blockReason}`;
});
await check('counting tokens', '3', async () =>
  (await ai.models.countTokens({ model, contents: 'A red apple' })).totalTokens);

const create = (displayName, prompts) =>
  ai.batches.create({
    model,
    src: prompts.map((prompt, i) => ({
      contents: [{ role: 'user', parts: [{ text: prompt }] }],
      config: small,
      metadata: { key: `cell-${i}` },
    })),
    config: { displayName },
  });
await check('a batch to its end', 'JOB_STATE_SUCCEEDED: cell-0 picture, cell-1 SAFETY, cell-2 error 14', async () => {
  let job = await create('matrix', ['A red apple', 'block the prompt', 'error 503']);
  while (!['JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED'].includes(job.state)) {
    await new Promise((done) => setTimeout(done, 50));
    job = await ai.batches.get({ name: job.name });
  }
  const line = ({ response, error, metadata }) =>
    `${metadata.key} ${error ? `error ${error.code}`
      : pictures(response) > 0 ? 'picture' : response.promptFeedback.blockReason}`;
  return `${job.state}: ${job.dest.inlinedResponses.map(line).join(', ')}`;
});
await check('a cancelled batch', 'JOB_STATE_CANCELLED', async () => {
  const job = await create('to be cancelled', ['A red apple']);
  await ai.batches.cancel({ name: job.name });
  return (await ai.batches.get({ name: job.name })).state;
});
await check('the list of batches', 'true', async () => {
  const names = [];
  for await (const job of await ai.batches.list({ config: { pageSize: 1 } })) {
    names.push(job.displayName);
  }
  return names.includes('matrix') && names.includes('to be cancelled');
});
const requests = ['A red apple', 'block the prompt', 'error 503'].map((prompt, i) =>
  JSON.stringify({
    key: `cell-${i}`,
    request: { contents: [{ parts: [{ text: prompt }] }], generationConfig: small },
  }));
const folder = mkdtempSync(join(tmpdir(), 'check-'));
await check('a batch from a file to a file', 'cell-0 picture, cell-1 SAFETY, cell-2 error 14', async () => {
  const blob = new Blob([requests.join('\n'.repeat(9 * 1024 * 1024))], { type: 'application/jsonl' });
  const file = await ai.files.upload({ file: blob, config: { displayName: 'matrix' } });
  let job = await ai.batches.create({ model, src: file.name, config: { displayName: 'from a file' } });
  while (!['JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED'].includes(job.state)) {
    await new Promise((done) => setTimeout(done, 50));
    job = await ai.batches.get({ name: job.name });
  }
  const downloadPath = join(folder, 'answers.jsonl');
  await ai.files.download({ file: job.dest.fileName, downloadPath });
  const line = ({ key, response, error }) =>
    `${key} ${error ? `error ${error.code}`
      : pictures(response) > 0 ? 'picture' : response.promptFeedback.blockReason}`;
  return readFileSync(downloadPath, 'utf8').trim().split('\n').map((text) => line(JSON.parse(text))).join(', ');
});
rmSync(folder, { recursive: true });
await check('files, listed and deleted', 'UPLOADED ACTIVE, then HTTP 403', async () => {
  const file = await ai.files.upload({ file: new Blob(['{}']), config: { mimeType: 'application/jsonl' } });
  const names = [];
  for await (const found of await ai.files.list({ config: { pageSize: 1 } })) {
    names.push(found.name);
  }
  const found = await ai.files.get({ name: names.find((name) => name === file.name) });
  await ai.files.delete({ name: file.name });
  const then = await ai.files.get({ name: file.name }).catch((e) => `HTTP ${e.status}`);
  return `${found.source} ${found.state}, then ${then}`;
});
await check('the list of models, page by page', '5', async () => {
  let count = 0;
  for await (const found of await ai.models.list({ config: { pageSize: 2 } })) {
    count += found.name.startsWith('models/') ? 1 : 0;
  }
  return count;
});
await check('Vertex AI in express mode with its own fields', 'true HARM_SEVERITY_NEGLIGIBLE', async () => {
  const safetySettings = [
    { category: 'HARM_CATEGORY_IMAGE_HATE', threshold: 'BLOCK_ONLY_HIGH', method: 'PROBABILITY' },
  ];
  const response = await ask('A red apple', { safetySettings, labels: { suite: 'a' } }, express());
  return `${hasPicture(response)} ${response.candidates[0].safetyRatings[0].severity}`;
});

console.log(failed === 0 ? 'All as expected.' : `${failed} not as expected.`);
process.exit(failed === 0 ? 0 : 1);
