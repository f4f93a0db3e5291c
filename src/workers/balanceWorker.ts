import { expose } from 'comlink';
import { balanceWork } from './balanceWork.ts';

expose(balanceWork());
