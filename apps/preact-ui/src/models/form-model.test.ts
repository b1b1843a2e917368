import type { ApiClient, ApiResult } from '@env-drift/api-client';
import type { CompareAccepted, CompareRequest } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import { strings } from '../strings.ts';
import { createFormModel } from './form-model.ts';

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
  return { sent, form: createFormModel(api) };
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
      leftUrl: strings.invalidUrl.scheme('ftp'),
      rightUrl: strings.invalidUrl.empty,
      leftLabel: strings.labelTooLong,
    });
    expect(form.refusals.value).toBe(1);
    form.edit('leftUrl', 'https://a.example');
    expect(form.errors.value.leftUrl).toBeUndefined();
    expect(form.errors.value.rightUrl).toBe(strings.invalidUrl.empty);
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
  expect(form.errors.value).toEqual({ leftUrl: strings.invalidUrl.empty });
});

describe('prefill', () => {
  it('takes over what the shown comparison was run with', () => {
    const { form } = fakeApi(accepted);
    form.openComparison(id);
    form.offer(stored);
    expect(form.values.value).toEqual(stored);
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
