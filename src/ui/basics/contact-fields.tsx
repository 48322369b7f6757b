import { useView } from '../context/editor-context';
import { TextField } from '../parts/field';
import styles from './basics.module.css';
import { FormRow } from '../parts/form-row';

/** 联系方式: printed in the opening paragraph, and nowhere else. */
export function ContactFields() {
  const postcode = useView((view) => view.draft.contact.postcode.normalize('NFKC').trim());
  const odd = postcode !== '' && !/^\d{6}$/.test(postcode);
  return (
    <FormRow title="联系方式">
      <div className={styles['columns']}>
        <div className={styles['half']}>
          <TextField
            name="contact.website"
            label="报告电子版在哪里下载"
            hint="网站名称和网址，写进开头一段"
          />
        </div>
        <div className={styles['half']}>
          <TextField name="contact.office" label="承办科室" hint="接在机关全称后面，如“办公室”；可不填" />
        </div>
        <div className={styles['half']}>
          <TextField name="contact.address" label="地址" autoComplete="street-address" />
        </div>
        <div className={styles['quarter']}>
          <TextField
            name="contact.postcode"
            label="邮编"
            inputMode="numeric"
            autoComplete="postal-code"
            warning={odd ? '邮编是 6 位数字' : null}
          />
        </div>
        <div className={styles['quarter']}>
          <TextField name="contact.phone" label="电话" inputMode="tel" autoComplete="tel" />
        </div>
        <div className={styles['half']}>
          <TextField
            name="contact.email"
            label="电子邮箱"
            hint="可不填"
            inputMode="email"
            autoComplete="email"
          />
        </div>
      </div>
    </FormRow>
  );
}
