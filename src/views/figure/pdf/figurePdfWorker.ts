import { expose } from 'comlink';
import * as figurePdfWork from './figurePdfWork.ts';

expose(figurePdfWork);
