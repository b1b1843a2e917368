import { expect, it } from 'vitest';
import { maskGenerated } from './mask-generated.ts';

it.each([
  ['0c8f5a4e-9d1b-4f6a-8a39-1b2c3d4e5f60', '{uuid}'],
  ['0C8F5A4E-9D1B-4F6A-8A39-1B2C3D4E5F60', '{uuid}'],
  ['id=0c8f5a4e-9d1b-4f6a-8a39-1b2c3d4e5f60;', 'id={uuid};'],
  ['2026-11-21T10:00', '{time}'],
  ['2026-11-21T10:00:00Z', '{time}'],
  ['2026-11-21t10:00:00.123z', '{time}'],
  ['2026-11-21T10:00:00+01:00', '{time}'],
  ['2026-11-21T10:00:00-0100', '{time}'],
  ['Sat, 21 Nov 2026 10:00:00 GMT', '{time}'],
  ['1790000000', '{time}'],
  ['1790000000123', '{time}'],
  ['v2; built=1790000000', 'v2; built={time}'],
  ['9f86d081884c7d65', '{hash}'],
  ['W/"da39a3ee5e6b4b0d3255bfef95601890afd80709"', 'W/"{hash}"'],
  ['DA39A3EE5E6B4B0D3255BFEF95601890', '{hash}'],
])('%j is %j', (text, masked) => expect(maskGenerated(text)).toBe(masked));

it.each([
  '',
  '4.2.1',
  '2026-11-21',
  '1234567',
  '17900000001',
  '2790000000',
  '9f86d08',
  '9f86d081884c7d6',
  'deadbeefdeadbeef',
  '1234567890123456',
  '9f86d081884c7d65z',
  'x0c8f5a4e-9d1b-4f6a-8a39-1b2c3d4e5f60',
  'Sat, 21 Nov 2026 10:00:00',
])('%j stays', (text) => expect(maskGenerated(text)).toBe(text));

it('takes a megabyte of anything', () => {
  for (const unit of ['a', '1', 'a1', '0-', 'a ', '2026-11-21T10:00:00.']) {
    expect(maskGenerated(unit.repeat(1_000_000 / unit.length))).toBeDefined();
  }
});
