/** Addresses that begin with the same bits. */
interface Block {
  readonly bits: string;
}

/** Each block that overlaps with an earlier one in the order of their bits, with that one; only of those that are two networks. */
export function overlaps<B extends Block>(
  blocks: readonly B[],
  areApart: (one: B, other: B) => boolean,
): readonly (readonly [block: B, other: B])[] {
  const around: B[] = [];
  // Two blocks overlap where one holds the other, which comes right behind it in this order.
  return blocks.toSorted(byBits).flatMap((block) => {
    while (around.length > 0 && !block.bits.startsWith(around.at(-1)?.bits ?? '')) around.pop();
    const other = around.find((one) => areApart(one, block));
    around.push(block);
    return other === undefined ? [] : [[block, other] as const];
  });
}

function byBits(one: Block, other: Block): number {
  return one.bits < other.bits ? -1 : Number(one.bits > other.bits);
}
