/** Specs of the language's own reference, whole. */

export const nvmeSmall = `/// Can the completion interrupt run in the middle of StartIo's RemoveHeadList?
spec NvmeStartIo;
platform windows;

const DEPTH = 2;
const duplex: { Full, Half } = Full;
const completeIn: { Isr, Dpc } = Isr;

cpus 1;
symmetric type Cid = 1..DEPTH;
lock StartIoLock: startIoLock;
lock InterruptLock: interruptLock;
lock DpcLock: dpcLock;

list freeList: Cid = all checked;
atomic ring sq: Cid slots DEPTH + 1;
atomic ring cq: Cid slots DEPTH + 1;
var pending[Cid]: bool = false;
var inFlight: set Cid = {};

entry StartIo as HwStorStartIo holding InterruptLock if duplex == Half {
  let cid = freeList.removeHead();
  if (cid == none) { return; }
  pending[cid] = true;
  sq.push(cid);
}

device Controller {
  action fetch when !sq.empty { let c = sq.pop(); inFlight = inFlight union { c }; }
  action finish(c: Cid) when c in inFlight { inFlight = inFlight minus { c }; cq.push(c); raise Message; }
}

isr Message as HwMSInterruptRoutine {
  if (completeIn == Isr) { drain(); } else { schedule Complete; }
}

dpc Complete as HwStorDpcRoutine { with DpcLock { drain(); } }

proc drain() {
  loop {
    let cid = cq.pop();
    if (cid == none) { return; }
    assert pending[cid];
    pending[cid] = false;
    freeList.insertTail(cid);
  }
}

invariant noneLost: quiescent => freeList.length == DEPTH;
reachable busy: forall c in Cid: pending[c];

revision original {}
revision halfDuplex { duplex = Half; }
revision completeInDpc { completeIn = Dpc; }
expect original violates rule corrupt-list;
expect halfDuplex holds;
expect completeInDpc holds;
`;

export const peterson = `spec Peterson;
var flag[0..1]: bool = false;
var turn: 0..1 = 0;
thread P[i: 0..1] {
  loop {
    outside: skip;
    flag[i] = true;
    turn = 1 - i;
    while (atomic(flag[1 - i] && turn == 1 - i)) { }
    critical: skip;
    flag[i] = false;
  }
}
invariant exclusion: !(P[0].at(critical) && P[1].at(critical));
`;

export const blockingQueue = `spec BlockingQueue;
const P = 1;
const C = 2;
const B = 1;
const notify: { Anyone, OtherKind } = Anyone;
type Thread = 1..P + C;
def producer(t: Thread) = t <= P;
atomic queue buffer: Thread slots B;
var waiting: set Thread = {};
action put(t: Thread) when producer(t) && !(t in waiting) {
  if (!buffer.full) { buffer.push(t); wakeOneOf(t); } else { waiting = waiting union { t }; }
}
action get(t: Thread) when !producer(t) && !(t in waiting) {
  if (!buffer.empty) { buffer.pop(); wakeOneOf(t); } else { waiting = waiting union { t }; }
}
proc wakeOneOf(t: Thread) {
  if (exists w in waiting: notify == Anyone || producer(w) != producer(t)) {
    choose w in waiting where notify == Anyone || producer(w) != producer(t);
    waiting = waiting minus { w };
  }
}
revision anyone {}
revision otherKind { notify = OtherKind; P = 4; C = 3; B = 3; }
expect anyone violates rule deadlock within 8;
expect otherKind holds;
`;

export const nvme = `/// May the completion interrupt meet StartIo inside RemoveHeadList, and which repair holds?
spec NvmeStartIo;
platform windows;

const CPUS = 2;
const DEPTH = 2;
const guard: { NoGuard, HandOver, OnlyProcessIo, HalfDuplex } = NoGuard;
const handleWritten: { BeforeAcquire, AfterAcquire } = AfterAcquire;
const buildIoFinishes = false;
const followUp = false;
const listChecks = true;
const completeIn: { Isr, Dpc } = Isr;
const queues: { PerCpu, Shared } = PerCpu;
const dpcLocks: { DpcOnly, StartIoToo } = DpcOnly;

cpus CPUS;
type Queue = 0..CPUS - 1;
symmetric type Cid = 1..DEPTH;
def queueOf(c: Cpu) = if queues == PerCpu then c else 0;

lock StartIoLock: startIoLock;
lock MessageLock[Queue]: interruptLock;
lock DpcLock[Queue]: dpcLock;

list freeList[Queue]: Cid = all checked if listChecks;
atomic ring sq[Queue]: Cid slots DEPTH + 1;
atomic ring cq[Queue]: Cid slots DEPTH + 1;
var pending[Queue][Cid]: bool = false;
var inFlight[Queue]: set Cid = {};
var handleValid = false;

entry BuildIo as HwStorBuildIo on each cpu when buildIoFinishes { notify(); }

entry StartIo as HwStorStartIo on any cpu holding MessageLock if guard == HalfDuplex {
  if (guard == HandOver) {
    if (handleWritten == BeforeAcquire) { handleValid = true; }
    acquire MessageLock;
    if (handleWritten == AfterAcquire) { handleValid = true; }
  }
  let accepted = processIo(queueOf(cpu), false);
  if (!accepted) { notify(); }
  if (guard == HandOver) { releaseHandle(); }
}

proc processIo(q: Queue, takeStartIo: bool): bool {
  if (takeStartIo) { acquire StartIoLock; }
  if (guard == OnlyProcessIo) { acquire MessageLock; }
  let cid = freeList[q].removeHead();
  if (cid != none) {
    pending[q][cid] = true;
    sq[q].push(cid);
  }
  if (guard == OnlyProcessIo) { release MessageLock; }
  if (takeStartIo) { release StartIoLock; }
  return cid != none;
}

proc notify() { if (guard == HandOver) { releaseHandle(); } }
proc releaseHandle() {
  if (handleValid) { handleValid = false; release MessageLock; }
}

proc drain(q: Queue) {
  loop {
    let cid = cq[q].pop();
    if (cid == none) { return; }
    assert pending[q][cid];
    pending[q][cid] = false;
    freeList[q].insertTail(cid);
    notify();
    if (followUp) { either { processIo(q, true); } or { } }
  }
}

isr Message[q: Queue] as HwMSInterruptRoutine on cpu q holding MessageLock[q] {
  if (completeIn == Isr) { drain(q); } else { schedule Complete[q]; }
}
dpc Complete[q: Queue] as HwStorDpcRoutine on cpu q {
  if (dpcLocks == StartIoToo) { with StartIoLock { drain(q); } } else { with DpcLock[q] { drain(q); } }
}
device Controller {
  action fetch(q: Queue) when !sq[q].empty { let c = sq[q].pop(); inFlight[q] = inFlight[q] union { c }; }
  action finish(q: Queue, c: Cid) when c in inFlight[q] { inFlight[q] = inFlight[q] minus { c }; cq[q].push(c); raise Message[q]; }
}

invariant P2: forall q in Queue: freeList[q].users <= 1;
invariant P3: quiescent => forall q in Queue: freeList[q].length == DEPTH;
reachable full: exists q in Queue: forall c in Cid: pending[q][c];
reachable interrupted: StartIo.active && Message[0].active && StartIo.cpu == 0;

revision original {}
revision unchecked from original { listChecks = false; }
revision handOver { guard = HandOver; }
revision handOverEarly from handOver { handleWritten = BeforeAcquire; }
revision handOverBuildIo from handOver { buildIoFinishes = true; }
revision handOverBuildIoAfter from handOverBuildIo { queues = Shared; ignore rule release-not-owner; ignore rule wrong-level; }
revision processIo { guard = OnlyProcessIo; }
revision processIoFollowUp from processIo { followUp = true; }
revision halfDuplex { guard = HalfDuplex; }
revision completeInDpc { completeIn = Dpc; }
revision completeInDpcShared from completeInDpc { queues = Shared; }
revision oneLock from completeInDpcShared { dpcLocks = StartIoToo; }
revision oneLockFollowUp from oneLock { followUp = true; }
expect original violates rule corrupt-list, P2;
expect unchecked violates rule lost-element, P2;
expect handOver holds;
expect handOverEarly violates rule ambient-lock, rule release-not-owner;
expect handOverBuildIo violates rule release-not-owner;
expect handOverBuildIoAfter violates P2;
expect processIo holds;
expect processIoFollowUp violates rule forbidden-acquire, rule lock-order;
expect halfDuplex holds;
expect completeInDpc holds;
expect completeInDpcShared violates P2;
expect oneLock holds;
expect oneLockFollowUp violates rule recursive-acquire;
`;
