import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../api.ts';
import type { Filter, Order, View } from '../../live/list-address.ts';
import { viewsQuery } from '../../live/list-requests.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useMay, useMe } from '../../session/person.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';

/** Gives the filters of a list a name, for oneself or for everybody (CONS-11). */
export function SaveView({ filter, sort }: { readonly filter: Filter; readonly sort: Order }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: () => ask('saveView', { params: { id: crypto.randomUUID() }, body: { name, shared, filter, sort } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
      setOpen(false);
      navigate(`/views/${id}`);
    },
    onError,
  });
  const save = (
    <Button kind="main" isDisabled={name.trim() === ''} isPending={isPending} onPress={() => mutate()}>
      {t('save')}
    </Button>
  );
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('saveView')}
      </Button>
      <Dialog title={t('saveViewTitle')} isOpen={isOpen} close={() => setOpen(false)} foot={save}>
        <Field label={t('viewName')} value={name} onChange={setName} autoFocus maxLength={80} />
        <Switch isSelected={shared} onChange={setShared}>
          {t('viewShared')}
        </Switch>
      </Dialog>
    </>
  );
}

/** Removes a view; it comes back by one press. */
export function DeleteView({ view }: { readonly view: View }) {
  const t = useWords();
  const me = useMe();
  const isAdmin = useMay('admin');
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const again = () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const { id, name, shared, filter, sort } = view;
  const restore = useMutation({
    mutationFn: () => ask('saveView', { params: { id }, body: { name, shared, filter, sort } }),
    onSuccess: again,
    onError,
  });
  const remove = useMutation({
    mutationFn: () => ask('deleteView', { params: { id } }),
    onSuccess: async () => {
      navigate('/lists/mine');
      await again();
      tell({ title: t('viewDeleted', { name }), action: { label: t('undo'), run: () => restore.mutate() } }, 10);
    },
    onError,
  });
  if (view.owner !== me.address && !(isAdmin && shared)) return null;
  return (
    <Button kind="quiet" onPress={() => remove.mutate()}>
      {t('deleteView')}
    </Button>
  );
}
