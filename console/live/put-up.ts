import { useState } from 'react';
import { ask, putUp } from '../api.ts';
import { useTellProblem } from './problem.ts';

/** A file that lies where the message that carries it takes it. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
}

export interface Uploads {
  /** Files that were chosen or dropped. */
  readonly add: (files: readonly File[]) => void;
  readonly paste: (files: readonly File[]) => void;
  /** How many are on their way. */
  readonly uploading: number;
}

/** Puts files up; each is handed on as soon as it is there. */
export function usePutUp(taken: (upload: Upload, file: File, isPasted: boolean) => void): Uploads {
  const tellProblem = useTellProblem();
  const [uploading, setUploading] = useState(0);
  const put = async (file: File, isPasted: boolean) => {
    setUploading((count) => count + 1);
    try {
      const { size, type: contentType } = file;
      const name = file.name || 'image.png';
      const prepared = await ask('prepareUpload', { body: { name, size, contentType } });
      await putUp(file, prepared);
      taken({ id: prepared.id, name, size, contentType }, file, isPasted);
    } catch (error) {
      tellProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setUploading((count) => count - 1);
    }
  };
  return {
    add: (files) => files.forEach((file) => void put(file, false)),
    paste: (files) => files.forEach((file) => void put(file, true)),
    uploading,
  };
}
