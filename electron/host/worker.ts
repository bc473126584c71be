import { jobs } from './worker/jobs.ts';
import { serveJobs } from './worker/serve-jobs.ts';

serveJobs(jobs);
