import { APACHE } from './apache.ts';
import { LIGHTTPD } from './lighttpd.ts';
import { NGINX } from './nginx.ts';
import { RCLONE } from './rclone.ts';
import type { RealServer } from './real-server.ts';
import { S3RVER } from './s3rver.ts';
import { WEBDAV_SERVER } from './webdav-server.ts';

/** Every server that remotes are tried on. */
export const SERVERS: readonly RealServer[] = [APACHE, NGINX, LIGHTTPD, RCLONE, WEBDAV_SERVER, S3RVER];
