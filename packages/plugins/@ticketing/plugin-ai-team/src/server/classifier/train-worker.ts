// Runs in a thread of its own: training takes seconds, in which a node must go on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { storeClassifier, trainClassifier, type Example } from '../../domain';

parentPort?.postMessage(JSON.stringify(storeClassifier(trainClassifier(workerData as Example[]))));
