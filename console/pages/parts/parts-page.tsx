import { type ReactNode, useState } from 'react';
import { Check } from '../../ui/fields/check.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Message } from '../../ui/page/message.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Chip } from '../../ui/press/chip.tsx';
import { FileChip } from '../../ui/press/file-chip.tsx';
import { Key } from '../../ui/press/key.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { Split } from '../../ui/press/split.tsx';
import { Due } from '../../ui/show/due.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Face } from '../../ui/show/face.tsx';
import { Markdown } from '../../ui/show/markdown.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { PlainText } from '../../ui/show/plain-text.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { Status } from '../../ui/show/status.tsx';
import look from './parts-page.module.css';

const nothing = () => undefined;

/** All parts of `console/ui` beside each other, in the development build alone: one look each. */
export function PartsPage() {
  const [text, setText] = useState('');
  const [isOn, setOn] = useState(true);
  const [choice, setChoice] = useState<'one' | 'two'>('one');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Bar title="Parts" under="console/ui" before={<Face name="Ann Berger" />}>
        <Button kind="main">Main</Button>
      </Bar>
      <Sheet>
        <Part name="Button">
          {(['main', 'usual', 'quiet', 'note', 'bad'] as const).map((kind) => (
            <Button key={kind} kind={kind} hint="E">
              {kind}
            </Button>
          ))}
          <Button isDisabled>disabled</Button>
          <Button isPending>pending</Button>
        </Part>
        <Part name="Split, Menu, Chip, Key">
          <Split
            kind="main"
            label="Other ways"
            hint="Ctrl ↵"
            onPress={nothing}
            isDisabled={false}
            isPending={false}
            others={<MenuEntry icon="clock">Later</MenuEntry>}
          >
            Send · Waiting
          </Split>
          <Menu label="Menu" trigger={<Button>Menu</Button>}>
            <MenuEntry icon="note" about="with what it is about" hint="N">
              An entry
            </MenuEntry>
            <MenuEntry icon="check">Chosen</MenuEntry>
          </Menu>
          <Menu label="Filter" trigger={<Chip chosen="High">Priority</Chip>}>
            <MenuEntry>High</MenuEntry>
          </Menu>
          <Key name="Ctrl K" />
        </Part>
        <Part name="Field, Select, Search, Switch, Check">
          <Field label="Field" help="What it is for" value={text} onChange={setText} />
          <Field label="With a fault" error="Say what is wrong" value={text} onChange={setText} isInvalid />
          <Field label="Lines" lines={3} value={text} onChange={setText} />
          <Select
            label="Select"
            value={choice}
            rows={[
              { value: 'one', label: 'One' },
              { value: 'two', label: 'Two' },
            ]}
            choose={setChoice}
          />
          <Search label="Search" hint="Cases, people" value={text} onChange={setText} />
          <Switch isSelected={isOn} onChange={setOn} help="What it does">
            Switch
          </Switch>
          <Check aria-label="Check" isSelected={isOn} onChange={setOn} />
        </Part>
        <Part name="Status, Due, Face, FileChip">
          {(['new', 'open', 'waiting', 'reopened', 'resolved', 'closed'] as const).map((shape) => (
            <Status key={shape} shape={shape}>
              {shape}
            </Status>
          ))}
          {(['late', 'near', 'calm', 'still'] as const).map((urgency, index) => (
            <Due key={urgency} urgency={urgency} used={1 - index / 4}>
              {urgency}
            </Due>
          ))}
          {['Ann Berger', 'Lee Park', 'Игорь Павлов'].map((name) => (
            <Face key={name} name={name} />
          ))}
          <FileChip name="test-page.png" about="214 kB" isPicture onPress={nothing} remove={nothing} />
        </Part>
        <Part name="Notice, Toast, Dialog">
          <Notice kind="info">Something stands so</Notice>
          <Notice kind="warn" action="Confirm" onAction={nothing}>
            Something is to be looked at
          </Notice>
          <Notice kind="bad">Something went wrong</Notice>
          <Button onPress={() => tell({ title: 'Sent', action: { label: 'Undo', run: nothing } })}>Toast</Button>
          <Button onPress={() => tell({ title: 'Not sent', about: 'No network', bad: true })}>Bad toast</Button>
          <Button onPress={() => setOpen(true)}>Dialog</Button>
          <Dialog title="Dialog" isOpen={isOpen} close={() => setOpen(false)} foot={<Button kind="main">Do it</Button>}>
            <p>What will happen.</p>
          </Dialog>
        </Part>
        <Part name="Message, Markdown, PlainText">
          {(['theirs', 'ours', 'note'] as const).map((kind) => (
            <Message key={kind} kind={kind} name="Ann Berger" label={kind} about={kind} at="09:12">
              {kind === 'theirs' ? <PlainText>{typed}</PlainText> : <Markdown>{typed}</Markdown>}
            </Message>
          ))}
        </Part>
        <Part name="Skeleton, Empty">
          <Skeleton width="half" />
          <Skeleton />
          <Empty icon="check" title="Nothing waits for you" action={<Button>Take next</Button>}>
            What would be here, and how it comes.
          </Empty>
        </Part>
      </Sheet>
    </>
  );
}

const typed = 'Words, **strong** and *soft*, `code`.\n\n- one\n- two\n\n> quoted';

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className={look.name}>{name}</h2>
      <div className={look.parts}>{children}</div>
    </section>
  );
}
