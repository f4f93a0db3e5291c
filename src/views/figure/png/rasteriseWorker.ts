import { expose } from 'comlink';
import * as rasteriseWork from './rasteriseWork.ts';

expose(rasteriseWork);
