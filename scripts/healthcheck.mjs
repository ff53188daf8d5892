// Asks the server of this machine, as the settings have it, whether it is ready. Exit status 0 when it is, 1 when not.
import http from 'node:http';
import https from 'node:https';

const { PORT, HOST, LETHE_TLS_CERT } = process.env;
// An address that listens everywhere is asked here; the certificate names the outside, not this.
const everywhere = HOST === '0.0.0.0' || HOST === '::';
const options = {
  host: everywhere || !HOST ? '127.0.0.1' : HOST,
  port: PORT || 4000,
  path: '/health/ready',
  rejectUnauthorized: false,
  timeout: 4000,
};
const request = (LETHE_TLS_CERT ? https : http).get(options, (answer) => {
  answer.resume();
  process.exitCode = answer.statusCode === 200 ? 0 : 1;
});
request.on('timeout', () => request.destroy());
request.on('error', () => {
  process.exitCode = 1;
});
