import { expose } from 'comlink';
import { importWork } from './importWork.ts';

expose(importWork());
