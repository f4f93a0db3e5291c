import { expose } from 'comlink';
import * as saveWork from './saveWork.ts';

expose(saveWork);
