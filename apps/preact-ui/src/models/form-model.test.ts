import type { ApiClient, ApiResult } from '@env-drift/api-client';
import type { CompareAccepted, CompareRequest } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import { createFormModel, type FormModelOptions } from './form-model.ts';
import * as reader from './form-reader.ts';
import * as recorder from './open-recording.ts';
import { isReaderHere } from './reader-signs.ts';
import { blankRequest } from './request-draft.ts';
import type { RecordingFile } from './side-recording.ts';
import { formStrings } from '../strings/form-strings.ts';
import { optionStrings } from '../strings/option-strings.ts';
import { partStrings } from '../strings/part-strings.ts';
import { urlFaultStrings } from '../strings/url-fault-strings.ts';

const id = `${'ab'.repeat(32)}:0b0e7a52-3f6f-4b0e-9c55-1d2f3a4b5c6d`;
const accepted = { ok: true, value: { comparisonId: id, pairKey: 'ab'.repeat(32) } } as const;
const urls = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/' };
const stored = { ...urls, leftLabel: 'A', rightLabel: 'B' };

function fakeApi(answer: ApiResult<CompareAccepted> | Promise<ApiResult<CompareAccepted>>) {
  const sent: CompareRequest[] = [];
  const api: Pick<ApiClient, 'startComparison'> = {
    startComparison: async (request) => {
      sent.push(request);
      return answer;
    },
  };
  return {
    sent,
    form: createFormModel({
      loadReader: () => Promise.resolve({ ...reader, ...api }),
      loadRecorder: () => Promise.resolve(recorder),
    }),
  };
}

describe('submit', () => {
  it('completes, sends and reports what was started', async () => {
    const { form, sent } = fakeApi(accepted);
    const onStarted = vi.fn();
    form.edit('leftUrl', 'a.example');
    form.edit('rightUrl', 'https://b.example/x ');
    form.edit('rightLabel', ' Production ');
    await form.submit(onStarted);
    expect(sent).toEqual([
      {
        leftUrl: 'https://a.example',
        rightUrl: 'https://b.example/x',
        rightLabel: 'Production',
      },
    ]);
    expect(form.values.value.leftUrl).toBe('https://a.example');
    expect(onStarted).toHaveBeenCalledExactlyOnceWith(id);
    expect(form.isSubmitting.value).toBe(false);
  });

  it('sends nothing while a field is wrong, and says what is wrong', async () => {
    const { form, sent } = fakeApi(accepted);
    form.edit('leftUrl', 'ftp://a.example');
    form.edit('leftLabel', 'x'.repeat(81));
    await form.submit(vi.fn());
    expect(sent).toEqual([]);
    expect(form.errors.value).toEqual({
      leftUrl: urlFaultStrings.scheme('ftp'),
      rightUrl: urlFaultStrings.empty,
      leftLabel: formStrings.labelTooLong,
    });
    expect(form.refusals.value).toBe(1);
    form.edit('leftUrl', 'https://a.example');
    expect(form.errors.value.leftUrl).toBeUndefined();
    expect(form.errors.value.rightUrl).toBe(urlFaultStrings.empty);
  });

  it('starts one comparison however often it is pressed', async () => {
    const answer = Promise.withResolvers<ApiResult<CompareAccepted>>();
    const { form, sent } = fakeApi(answer.promise);
    form.openHome(urls);
    const onStarted = vi.fn();
    const submits = [form.submit(onStarted), form.submit(onStarted)];
    expect(form.isSubmitting.value).toBe(true);
    answer.resolve(accepted);
    await Promise.all(submits);
    expect(sent).toHaveLength(1);
    expect(onStarted).toHaveBeenCalledOnce();
  });

  it("puts the server's faults beside their fields", async () => {
    const fields = [{ field: 'rightUrl', message: 'Private addresses are refused.' }];
    const { form } = fakeApi({
      ok: false,
      failure: { code: 'ssrf_blocked', message: 'A target was refused.', status: 422, fields },
    });
    form.openHome(urls);
    await form.submit(vi.fn());
    expect(form.errors.value).toEqual({ rightUrl: 'Private addresses are refused.' });
    expect(form.failure.value).toBeUndefined();
  });

  it.each([
    { code: 'unreachable', message: 'The server could not be reached.' },
    { code: 'invalid_body', message: 'No.', fields: [{ field: 'other', message: 'unknown' }] },
    { code: 'invalid_body', message: 'No.', fields: [{ field: 'toString', message: 'unknown' }] },
  ])('keeps a failure that belongs to no field: %j', async (failure) => {
    const { form } = fakeApi({ ok: false, failure });
    form.openHome(urls);
    await form.submit(vi.fn());
    expect(form.failure.value).toEqual(failure);
    expect(form.isSubmitting.value).toBe(false);
  });

  it('leads nowhere once the reader has moved on', async () => {
    const answer = Promise.withResolvers<ApiResult<CompareAccepted>>();
    const { form } = fakeApi(answer.promise);
    form.openHome(urls);
    const onStarted = vi.fn();
    const submitted = form.submit(onStarted);
    form.openComparison('another');
    answer.resolve(accepted);
    await submitted;
    expect(onStarted).not.toHaveBeenCalled();
    expect(form.isSubmitting.value).toBe(false);
  });
});

describe('a URL field that is left', () => {
  it('is completed, and says what is wrong with it until that is corrected', async () => {
    const { form } = fakeApi(accepted);
    form.edit('leftUrl', 'a.example');
    await form.leave('leftUrl');
    expect([form.values.value.leftUrl, form.errors.value]).toEqual(['https://a.example', {}]);
    form.edit('leftUrl', 'ftp://a.example');
    await form.leave('leftUrl');
    expect(form.errors.value).toEqual({ leftUrl: urlFaultStrings.scheme('ftp') });
    expect(form.refusals.value).toBe(0);
    form.edit('leftUrl', 'https://a.example');
    expect(form.errors.value.leftUrl).toBeUndefined();
  });

  it('is not blamed for being empty, nor for what stands there no more', async () => {
    const { form } = fakeApi(accepted);
    await form.leave('leftUrl');
    form.edit('leftUrl', 'ftp://a.example');
    const left = form.leave('leftUrl');
    form.edit('leftUrl', 'https://a.example');
    await left;
    expect(form.errors.value.leftUrl).toBeUndefined();
  });
});

it('swaps URLs, labels and their errors', async () => {
  const { form } = fakeApi(accepted);
  form.openHome({ leftUrl: 'https://a.example/', leftLabel: 'A' });
  await form.submit(vi.fn());
  form.swap();
  expect(form.values.value).toEqual({
    leftUrl: '',
    leftLabel: '',
    rightUrl: 'https://a.example/',
    rightLabel: 'A',
  });
  expect(form.errors.value).toEqual({ leftUrl: urlFaultStrings.empty });
});

describe('prefill', () => {
  it('takes over what the shown comparison was run with', () => {
    const { form } = fakeApi(accepted);
    form.openComparison(id);
    form.offer(stored);
    expect(form.values.value).toEqual(stored);
  });

  const head = { ...blankRequest, method: 'HEAD', leftHeaders: 'x-a: 1' };
  const lost = () => Promise.reject(new Error('offline'));

  it('asks again what was asked, however soon it is sent', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openComparison('another');
    form.offer(stored, async () => blankRequest);
    form.offer(stored, async () => head);
    form.swap();
    await form.submit(vi.fn());
    expect(sent).toMatchObject([{ method: 'HEAD', rightHeaders: { 'x-a': '1' } }]);
  });

  it('shows what was asked once the reader is here, and never over what is chosen', async () => {
    const { form } = fakeApi(accepted);
    form.openComparison('another');
    form.offer(stored, async () => head);
    expect(form.hasOptions.value).toBe(false);
    isReaderHere.value = true;
    await vi.waitFor(() => expect(form.hasOptions.value).toBe(true));
    form.editOptions({ samples: '3' });
    form.offer(stored, async () => blankRequest);
    expect(form.options.value).toMatchObject({ method: 'HEAD', samples: '3' });
    isReaderHere.value = false;
  });

  it('sends nothing where it does not come what was asked', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openComparison('another');
    form.offer(stored, lost);
    await form.submit(vi.fn());
    expect([sent, form.failure.value?.message]).toEqual([[], partStrings.lost]);
  });

  it('offers nothing over what was sent', async () => {
    const { form } = fakeApi({ ok: false, failure: { code: 'unreachable', message: 'Away.' } });
    form.openComparison('another');
    form.offer(stored);
    await form.submit(vi.fn());
    form.offer(stored, async () => head);
    expect(form.failure.value?.code).toBe('unreachable');
  });

  it('asks for values again that were masked', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openComparison('another');
    const leftHeaders = 'x-page: https://a.example/?token=***';
    form.offer(stored, async () => ({ ...blankRequest, leftHeaders }));
    await form.submit(vi.fn());
    expect(sent).toEqual([]);
    expect(form.optionFaults.value).toEqual({ leftHeaders: optionStrings.masked });
  });

  it('never overwrites typing', () => {
    const { form } = fakeApi(accepted);
    form.openComparison(id);
    form.edit('leftUrl', 'https://typed.example/');
    form.offer(stored);
    expect(form.values.value.leftUrl).toBe('https://typed.example/');
  });

  it('remembers what was typed for a comparison, secrets included', async () => {
    const { form } = fakeApi(accepted);
    form.openHome({ ...urls, leftUrl: 'https://a.example/?token=abc' });
    await form.submit(vi.fn());
    form.openComparison('another');
    form.offer(stored);
    form.openComparison(id);
    form.offer({ ...stored, leftUrl: 'https://a.example/?token=***' });
    expect(form.values.value.leftUrl).toBe('https://a.example/?token=abc');
  });

  it('keeps the fields on the way back home, unless the address fills them', () => {
    const { form } = fakeApi(accepted);
    form.openHome(urls);
    form.openHome({});
    expect(form.values.value).toMatchObject(urls);
    form.openHome({ leftUrl: 'https://c.example/' });
    expect(form.values.value).toMatchObject({ leftUrl: 'https://c.example/', rightUrl: '' });
  });
});

describe('a recording in the place of a URL', () => {
  const entry = (url: string, more: object = {}) => ({
    startedDateTime: '2026-11-20T10:00:00.000Z',
    request: { url },
    response: { status: 200 },
    ...more,
  });
  const file = (...entries: object[]): RecordingFile => {
    const text = JSON.stringify({ log: { entries } });
    return { name: 'a.har', size: text.length, text: () => Promise.resolve(text) };
  };
  const two = file(entry('https://rec.example/'), entry('https://rec.example/api'));
  const harOf = (url: string) => ({ har: { log: { entries: [{ request: { url } }] } } });

  it('is sent in its place, and nothing is asked of a URL there', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openHome({ rightUrl: 'https://b.example/' });
    await form.record('left', two);
    await form.submit(vi.fn());
    expect(form.errors.value.leftUrl).toBeUndefined();
    expect(sent).toMatchObject([
      { leftHar: harOf('https://rec.example/'), rightUrl: 'https://b.example/' },
    ]);
    expect(sent[0]).not.toHaveProperty('leftUrl');
  });

  it('is the request that was chosen, on the side where it ended up', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openHome(urls);
    await form.record('left', two);
    form.chooseEntry('left', 1);
    form.swap();
    await form.submit(vi.fn());
    expect(sent).toMatchObject([
      { leftUrl: urls.rightUrl, rightHar: harOf('https://rec.example/api') },
    ]);
  });

  it('gives way to the URL again when it is removed', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openHome(urls);
    await form.record('left', two);
    form.removeRecording('left');
    await form.submit(vi.fn());
    expect(sent).toEqual([urls]);
  });

  it('is remembered for its comparison, and gone from a new one', async () => {
    const { form } = fakeApi(accepted);
    form.openHome(urls);
    await form.record('right', two);
    await form.submit(vi.fn());
    form.clear();
    expect(form.recordings.value.right).toBeUndefined();
    form.openComparison(id);
    expect(form.recordings.value.right?.fileName).toBe('a.har');
  });

  it('that cannot be read is no recording, and says why beside its field', async () => {
    const { form } = fakeApi(accepted);
    form.openHome(urls);
    await form.record('right', file());
    expect(form.recordings.value.right).toBeUndefined();
    expect(form.errors.value).toEqual({ rightUrl: expect.stringContaining('holds no request') });
    expect(form.refusals.value).toBe(1);
    await form.record('right', two);
    expect(form.errors.value.rightUrl).toBeUndefined();
  });

  it('whose request cannot be compared is not sent, until another is chosen', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openHome(urls);
    const cached = entry('https://rec.example/', { _fromCache: 'disk' });
    await form.record('left', file(cached, entry('https://rec.example/api')));
    await form.submit(vi.fn());
    expect(form.errors.value).toEqual({ leftUrl: expect.stringContaining("browser's cache") });
    form.chooseEntry('left', 1);
    expect(form.errors.value.leftUrl).toBeUndefined();
    await form.submit(vi.fn());
    expect(sent).toHaveLength(1);
  });

  it("has the server's faults beside it", async () => {
    const fields = [
      { field: 'leftHar', message: 'No.' },
      { field: 'rightHar.har.log', message: 'must be an object' },
    ];
    const { form } = fakeApi({
      ok: false,
      failure: { code: 'invalid_har', message: 'No.', fields },
    });
    form.openHome(urls);
    await form.submit(vi.fn());
    expect(form.errors.value).toEqual({ leftUrl: 'No.', rightUrl: 'must be an object' });
  });

  it('counts once it is read, wherever its side has gone, unless another came after it', async () => {
    const { form, sent } = fakeApi(accepted);
    form.openHome(urls);
    const slow = Promise.withResolvers<string>();
    const first = form.record('left', { ...two, text: () => slow.promise });
    await form.submit(vi.fn());
    expect(sent).toEqual([]);
    form.swap();
    slow.resolve(await two.text());
    await first;
    expect(form.recordings.value.left).toBeUndefined();
    expect(form.recordings.value.right?.fileName).toBe('a.har');

    const late = Promise.withResolvers<string>();
    const overtaken = form.record('left', { ...two, name: 'late.har', text: () => late.promise });
    await form.record('left', two);
    late.resolve(await two.text());
    await overtaken;
    expect(form.recordings.value.left?.fileName).toBe('a.har');
  });
});

describe('what comes late', () => {
  const gone = () => Promise.reject(new Error('gone'));
  const formOf = (options: Partial<FormModelOptions>) => {
    const form = createFormModel({
      loadReader: () => Promise.resolve({ ...reader, startComparison: async () => accepted }),
      loadRecorder: () => Promise.resolve(recorder),
      ...options,
    });
    form.openHome(urls);
    return form;
  };

  it('and does not come is a failure, and can be tried again', async () => {
    const form = formOf({ loadReader: gone });
    await form.submit(vi.fn());
    expect(form.failure.value?.message).toBe(partStrings.lost);
    expect(form.isSubmitting.value).toBe(false);
  });

  it('for a recording and does not come is said beside its field', async () => {
    const form = formOf({ loadRecorder: gone });
    await form.record('left', { name: 'a.har', size: 2, text: async () => '{}' });
    expect(form.errors.value).toEqual({ leftUrl: partStrings.lost });
  });
});

describe('options', () => {
  it('are sent as they were typed, and kept with the comparison', async () => {
    const { form, sent } = fakeApi(accepted);
    form.choose(urls);
    form.editOptions({ method: 'HEAD', leftHeaders: 'Accept: text/html', samples: '3' });
    await form.submit(vi.fn());
    expect(sent).toEqual([
      { ...urls, method: 'HEAD', samples: 3, leftHeaders: { Accept: 'text/html' } },
    ]);
    form.openHome({ leftUrl: 'https://c.example/' });
    expect(form.hasOptions.value).toBe(false);
    form.openComparison(id);
    expect(form.options.value.method).toBe('HEAD');
  });

  it('are refused beside their fields, here and by the server', async () => {
    const failure = {
      code: 'invalid_request',
      message: 'No.',
      fields: [{ field: 'preflight.method', message: 'is odd' }],
    };
    const { form, sent } = fakeApi({ ok: false, failure });
    form.choose(urls);
    form.editOptions({ headers: 'Cookie: a' });
    await form.submit(vi.fn());
    expect(sent).toEqual([]);
    expect(form.optionFaults.value.headers).toMatch(/credential/);
    form.editOptions({ headers: '' });
    expect(form.optionFaults.value.headers).toBeUndefined();
    await form.submit(vi.fn());
    expect(form.optionFaults.value).toEqual({ preflightMethod: 'is odd' });
    expect([form.refusals.value, form.failure.value]).toEqual([2, undefined]);
  });

  it('change sides with the sides', () => {
    const { form } = fakeApi(accepted);
    form.editOptions({ leftHeaders: 'a: 1' });
    form.swap();
    expect(form.options.value).toMatchObject({ leftHeaders: '', rightHeaders: 'a: 1' });
  });
});

it('takes both URLs of a pasted text, and leaves other texts alone', () => {
  const { form } = fakeApi(accepted);
  expect(form.pastePair('https://a.example/')).toBe(false);
  expect(form.values.value.leftUrl).toBe('');
  expect(form.pastePair(`${urls.leftUrl} vs ${urls.rightUrl}`)).toBe(true);
  expect(form.values.value).toMatchObject(urls);
});

it('holds a chosen pair, and waits', () => {
  const { form, sent } = fakeApi(accepted);
  form.choose(stored);
  form.offer({ ...stored, leftLabel: 'another' });
  expect([form.values.value, sent]).toEqual([stored, []]);
});
