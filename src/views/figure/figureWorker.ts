import { expose } from 'comlink';
import { figureWork } from './figureWork.ts';

expose(figureWork());
