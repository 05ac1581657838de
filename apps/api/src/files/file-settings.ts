/** A bucket for pictures; without one they lie in a folder beside the data. */
export interface BucketSettings {
  bucket: string;
  region: string;
  /** For stores that speak S3 and are not Amazon's. */
  endpoint: string | null;
  /** `null` leaves it to the machine (AWS_ACCESS_KEY_ID, a role). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

/** @param address `s3://key:secret@bucket?region=eu-central-1&endpoint=https://…` */
export function bucketOf(address: string): BucketSettings | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 's3:' || url.hostname === '') return null;
  const endpoint = url.searchParams.get('endpoint');
  if (endpoint !== null && !URL.canParse(endpoint)) return null;
  const { username, password } = url;
  return {
    bucket: url.hostname,
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint,
    credentials:
      username === ''
        ? null
        : {
            accessKeyId: decodeURIComponent(username),
            secretAccessKey: decodeURIComponent(password),
          },
  };
}
