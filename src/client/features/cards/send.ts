/** What leaves the device. */
export type Sent = { title: string; text: string; url: string; picture: File | null };

/** As much of `navigator` as sharing needs; older browsers have less of it. */
export type Device = {
  share?: (data: ShareData) => Promise<void>;
  canShare?: (data: ShareData) => boolean;
};

/** What this device can hand to other programs: the picture with words and link, the link, or nothing. */
export function wayOf({ title, text, url, picture }: Sent, device: Device): ShareData | null {
  if (!device.share) return null;
  const withPicture = picture && { title, text: `${text}\n${url}`, files: [picture] };
  if (withPicture && device.canShare?.(withPicture)) return withPicture;
  return { title, text, url };
}

/** `closed`: whoever was asked where to send it thought better of it. */
export async function send(data: ShareData, device: Device): Promise<'sent' | 'closed' | 'failed'> {
  try {
    await device.share?.(data);
    return 'sent';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'failed';
  }
}
