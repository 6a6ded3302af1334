import type { Remark } from '../../checks/rule.ts';
import { closestName } from '../../core/closest-name.ts';
import { shown } from './shown.ts';

// The same ones in all lines.
const CLIP_MODELS: ReadonlySet<string> = new Set([
  'LABSE-Vit-L-14',
  'RN101__openai',
  'RN101__yfcc15m',
  'RN50__cc12m',
  'RN50__openai',
  'RN50__yfcc15m',
  'RN50x16__openai',
  'RN50x4__openai',
  'RN50x64__openai',
  'ViT-B-16-SigLIP-256__webli',
  'ViT-B-16-SigLIP-384__webli',
  'ViT-B-16-SigLIP-512__webli',
  'ViT-B-16-SigLIP-i18n-256__webli',
  'ViT-B-16-SigLIP2__webli',
  'ViT-B-16-SigLIP__webli',
  'ViT-B-16-plus-240__laion400m_e31',
  'ViT-B-16-plus-240__laion400m_e32',
  'ViT-B-16__laion400m_e31',
  'ViT-B-16__laion400m_e32',
  'ViT-B-16__openai',
  'ViT-B-32-SigLIP2-256__webli',
  'ViT-B-32__laion2b-s34b-b79k',
  'ViT-B-32__laion2b_e16',
  'ViT-B-32__laion400m_e31',
  'ViT-B-32__laion400m_e32',
  'ViT-B-32__openai',
  'ViT-H-14-378-quickgelu__dfn5b',
  'ViT-H-14-quickgelu__dfn5b',
  'ViT-H-14__laion2b-s32b-b79k',
  'ViT-L-14-336__openai',
  'ViT-L-14-quickgelu__dfn2b',
  'ViT-L-14__laion2b-s32b-b82k',
  'ViT-L-14__laion400m_e31',
  'ViT-L-14__laion400m_e32',
  'ViT-L-14__openai',
  'ViT-L-16-SigLIP-256__webli',
  'ViT-L-16-SigLIP-384__webli',
  'ViT-L-16-SigLIP2-256__webli',
  'ViT-L-16-SigLIP2-384__webli',
  'ViT-L-16-SigLIP2-512__webli',
  'ViT-SO400M-14-SigLIP-384__webli',
  'ViT-SO400M-14-SigLIP2-378__webli',
  'ViT-SO400M-14-SigLIP2__webli',
  'ViT-SO400M-16-SigLIP2-256__webli',
  'ViT-SO400M-16-SigLIP2-384__webli',
  'ViT-SO400M-16-SigLIP2-512__webli',
  'ViT-g-14__laion2b-s12b-b42k',
  'ViT-gopt-16-SigLIP2-256__webli',
  'ViT-gopt-16-SigLIP2-384__webli',
  'XLM-Roberta-Base-ViT-B-32__laion5b_s13b_b90k',
  'XLM-Roberta-Large-ViT-H-14__frozen_laion5b_s13b_b90k',
  'XLM-Roberta-Large-Vit-B-16Plus',
  'XLM-Roberta-Large-Vit-B-32',
  'XLM-Roberta-Large-Vit-L-14',
  'nllb-clip-base-siglip__mrl',
  'nllb-clip-base-siglip__v1',
  'nllb-clip-large-siglip__mrl',
  'nllb-clip-large-siglip__v1',
]);

const DEFAULT = 'ViT-B-32__openai';

/**
 * Says why the server does not start with a CLIP model, or nothing where it does.
 *
 * What stands before the last `/` does not matter, and `:` means `_`; blanks and letter case do matter.
 */
export function clipModelProblem(name: string): Pick<Remark, 'message' | 'hint'> | undefined {
  const cleaned = name.slice(name.lastIndexOf('/') + 1).replaceAll(':', '_');
  // Immich looks it up in an object of JavaScript, which has some names from birth.
  if (CLIP_MODELS.has(cleaned) || cleaned in Object.prototype) return undefined;
  const setting = '`machineLearning.clip.modelName`';
  if (cleaned === '') {
    return { message: `${setting} names no model, and Immich does not start without one`, hint: LEAVE_OUT };
  }
  const probable = closestName(cleaned, CLIP_MODELS);
  return {
    message: `${setting} is ${shown(name)}, which is no CLIP model that Immich knows, and it does not start`,
    hint: probable === undefined ? LEAVE_OUT : `did you mean \`${probable}\`?`,
  };
}

const LEAVE_OUT = `leave it out to keep \`${DEFAULT}\`, or take a name from the list in Immich's documentation`;
