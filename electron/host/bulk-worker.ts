import { bulkJobs } from './bulk/jobs.ts';
import { serveJobs } from './worker/serve-jobs.ts';

serveJobs(bulkJobs);
