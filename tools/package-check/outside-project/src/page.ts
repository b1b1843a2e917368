import { summarize } from '@env-drift/diff-engine/core';
import { production, staging } from './captures.js';
import { engine } from './weighed/first-questions.js';

export const summary = summarize(engine.diff(staging, production));
