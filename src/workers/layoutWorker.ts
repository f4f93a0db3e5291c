import { expose } from 'comlink';
import * as layoutWork from './layoutWork.ts';

expose(layoutWork);
