/** Run by scripts/with-postgres.mjs: says where the cluster is, which stays until the other side lets go. */
import process from 'node:process';

console.log(process.env['TEST_DATABASE_URL']);
process.stdin.on('end', () => process.exit(0)).resume();
